// Asks a 科室 for cells: what was selected, a whole table, or a row of it. Totals that add themselves up
// are asked of nobody.
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Address } from '../../../report/address';
import { assignable, assignChanges } from '../../../report/division';
import { tablesOf, type Form, type TableSection } from '../../../report/form';
import { rowsOf } from '../../../report/rows';
import { nameOf } from '../../../report/words';
import { useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';

interface Asked {
  /** The id of a table; empty for what was selected. */
  readonly table: string;
  /** The first cell of a row; empty for the whole table. */
  readonly row: Address;
  readonly office: string;
}

interface AssignFormProps {
  readonly meant: readonly Address[];
  /** Those that are asked for something already. */
  readonly offices: readonly string[];
}

export function AssignForm({ meant, offices }: AssignFormProps) {
  const { session } = useDesk();
  const { form, report } = useJudgement();
  const selected = assignable(form, report, meant);
  const [first] = tablesOf(form);
  const fields = useForm<Asked>({
    defaultValues: { table: selected.length > 0 ? '' : (first?.id ?? ''), row: '', office: '' },
  });
  const { table: tableId, row, office } = fields.watch();
  const table = tablesOf(form).find(({ id }) => id === tableId);
  const asked = table ? assignable(form, report, cellsIn(form, table, row)) : selected;
  const moved = asked.filter((address) => {
    const now = report.assigned[address];
    return now !== undefined && now !== office.trim();
  });
  const assign = fields.handleSubmit((given) => {
    session.act('assign', assignChanges(asked, given.office));
    fields.resetField('office');
  });
  return (
    <form className="assign" onSubmit={(event) => void assign(event)} autoComplete="off">
      <RangeFields fields={fields} selected={selected} table={table} />
      <OfficeField fields={fields} offices={offices} />
      <ChangeButton
        type="submit"
        className="button"
        disabled={office.trim() === '' || asked.length === 0}
      >
        分给该科室
      </ChangeButton>
      <p className="hint">
        共 {asked.length} 格，自动计算的总计不分。
        {moved.length > 0 && `其中 ${moved.length} 格已分给其他科室，将改分。`}
      </p>
    </form>
  );
}

interface FieldsProps {
  readonly fields: UseFormReturn<Asked>;
}

interface RangeFieldsProps extends FieldsProps {
  readonly selected: readonly Address[];
  /** The one that is chosen. */
  readonly table: TableSection | undefined;
}

/** Which cells: what was selected, a whole table, or a row of it. */
function RangeFields({ fields: { register, resetField }, selected, table }: RangeFieldsProps) {
  const { form } = useJudgement();
  return (
    <>
      <div className="field">
        <label htmlFor="assign-table">范围</label>
        <select
          id="assign-table"
          className="input"
          {...register('table', { onChange: () => resetField('row') })}
        >
          {selected.length > 0 && <option value="">{selectionText(form, selected)}</option>}
          {tablesOf(form).map(({ id, heading }) => (
            <option key={id} value={id}>
              {heading}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="assign-row">行</label>
        <select id="assign-row" className="input" disabled={!table} {...register('row')}>
          <option value="">整张表</option>
          {table && <RowOptions form={form} table={table} />}
        </select>
      </div>
    </>
  );
}

function OfficeField({
  fields: { register },
  offices,
}: FieldsProps & Pick<AssignFormProps, 'offices'>) {
  return (
    <div className="field">
      <label htmlFor="assign-office">科室</label>
      <input
        id="assign-office"
        className="input"
        type="text"
        list="assign-offices"
        {...register('office')}
      />
      <datalist id="assign-offices">
        {offices.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

function RowOptions({ form, table }: { readonly form: Form; readonly table: TableSection }) {
  return (
    <>
      {rowsOf(form, table).map(({ labels, cells: [cell] }) => (
        <option key={cell.address} value={cell.address}>
          {labels.join(' ')}
        </option>
      ))}
    </>
  );
}

function cellsIn(form: Form, table: TableSection, row: Address): Address[] {
  return rowsOf(form, table)
    .filter(({ cells: [cell] }) => row === '' || cell.address === row)
    .flatMap(({ cells }) => cells.map(({ address }) => address));
}

function selectionText(form: Form, addresses: readonly Address[]): string {
  const [first = ''] = addresses;
  return addresses.length === 1
    ? `当前格：${nameOf(form, first)}`
    : `选中的 ${addresses.length} 格`;
}
