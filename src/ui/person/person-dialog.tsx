// 我的身份: a person says who they are and what they do here. A declaration, and the dialog says so.
import { useForm, type UseFormRegisterReturn } from 'react-hook-form';
import { ROLES, type Person } from '../../report/person';
import type { Role } from '../../report/workflow';
import { keepPerson, person } from '../../store/person';
import { Dialog } from '../parts/dialog';
import { DialogActions } from '../parts/dialog-actions';
import { FieldNote } from '../parts/field-note';
import { NotedField } from '../parts/noted-field';
import './person.css';

const LONGEST = 20;

/** What each role does, in the words of the steps. */
const DUTIES: Readonly<Record<Role, string>> = {
  filler: '填写、送审、公开',
  unitReviewer: '本单位审核，报送或退回',
  competentReviewer: '主管部门审核，通过或退回',
  reader: '不能填写，只查看和导出',
};

interface PersonDialogProps {
  readonly onClose: () => void;
  /** Called after it is kept. */
  readonly onSaid?: (here: Person) => void;
}

interface Fields {
  readonly name: string;
  readonly office: string;
  readonly roles: readonly Role[];
}

export function PersonDialog({ onClose, onSaid }: PersonDialogProps) {
  const { register, handleSubmit, watch, setValue, formState } = useForm<Fields>({
    defaultValues: person() ?? { name: '', office: '', roles: ['filler'] },
  });
  const chosen = watch('roles');
  const choose = (role: Role, on: boolean): void => {
    const others = chosen.filter((other) => other !== role);
    // 仅查阅 stands alone.
    const kept = role === 'reader' ? [] : others.filter((other) => other !== 'reader');
    setValue('roles', on ? [...kept, role] : others, { shouldValidate: formState.isSubmitted });
  };
  register('roles', { validate: (roles) => roles.length > 0 || '请至少选一项。' });
  const { name: nameFault, roles: roleFault } = formState.errors;
  const accept = handleSubmit((given) => {
    keepPerson(given);
    const here = person();
    if (here && onSaid) onSaid(here);
    else onClose();
  });
  return (
    <Dialog title="我的身份" onClose={onClose}>
      <form onSubmit={(event) => void accept(event)} noValidate autoComplete="off">
        <div className="dialog-body">
          <p className="notice">
            这是自行填报的身份说明，不是登录，请如实填写。修改记录、审核意见和送审、报送等操作会注明姓名和科室。
          </p>
          <div className="person-fields">
            <NotedField
              id="person-name"
              label="姓名"
              maxLength={LONGEST}
              fault={nameFault?.message}
              {...register('name', {
                validate: (name) => name.trim() !== '' || '请填写姓名。',
              })}
            />
            <OfficeField field={register('office')} />
          </div>
          <Roles chosen={chosen} fault={roleFault?.message} onChoose={choose} />
        </div>
        <DialogActions onClose={onClose}>
          <button type="submit" className="button main">
            确定
          </button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function OfficeField({ field }: { readonly field: UseFormRegisterReturn }) {
  return (
    <div className="field">
      <label htmlFor="person-office">科室</label>
      <input
        id="person-office"
        className="input"
        maxLength={LONGEST}
        aria-describedby="person-office-hint"
        {...field}
      />
      <p id="person-office-hint" className="hint">
        如 政策法规科；没有的可不填
      </p>
    </div>
  );
}

interface RolesProps {
  readonly chosen: readonly Role[];
  readonly fault: string | undefined;
  readonly onChoose: (role: Role, on: boolean) => void;
}

function Roles({ chosen, fault, onChoose }: RolesProps) {
  return (
    <fieldset className="field" aria-describedby="person-roles-note">
      <legend>在本机做什么</legend>
      <ul className="person-roles">
        {(Object.keys(ROLES) as Role[]).map((role) => (
          <li key={role}>
            <label>
              <input
                type="checkbox"
                aria-invalid={fault !== undefined}
                checked={chosen.includes(role)}
                onChange={(event) => onChoose(role, event.target.checked)}
              />
              <b>{ROLES[role]}</b>
            </label>
            <small>{DUTIES[role]}</small>
          </li>
        ))}
      </ul>
      <FieldNote id="person-roles-note" fault={fault} hint="人手少的单位，一人可兼几项。" spoken />
    </fieldset>
  );
}
