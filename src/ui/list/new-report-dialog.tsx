// 新建年报: a report of a year, for a unit, in the form of that year or another one; blank, or with the
// figures of last year at its side.
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { aside, type Address } from '../../report/address';
import type { Form } from '../../report/form';
import { formLabel, judgeYear, whyForm } from '../../report/forms/choice';
import { formForYear, FORMS } from '../../report/forms/index';
import { createReport } from '../../store/reports';
import { BeginningField } from './beginning-field';
import { blankIdentity, identityOf, withIdentity, type Identity } from './identity';
import { IdentityDialog, type MakingProps } from './identity-dialog';
import { predecessorsOf, successorValues, type Predecessor } from './succeed';

interface NewReportDialogProps extends MakingProps {
  /** The report it is to follow. */
  readonly after?: Predecessor;
}

export function NewReportDialog({ after, ...props }: NewReportDialogProps) {
  const { thisYear, rows } = props;
  const lastYear = thisYear - 1;
  const blank = blankIdentity(lastYear);
  const form = useForm<Identity>({
    defaultValues: after ? identityOf(after.values, blank) : blank,
  });
  const identity = { ...blank, ...useWatch({ control: form.control }) };
  const typedYear = identity.year;
  const year = judgeYear(typedYear, thisYear) === true ? Number(typedYear) : undefined;
  const usual = formForYear(year ?? lastYear);
  // The form follows the year until another one is chosen.
  const [chosen, setChosen] = useState<string>();

  const candidates = predecessorsOf(rows, identity, after?.row);
  const [following, setFollowing] = useState(after?.row.id);
  const predecessor =
    following === undefined
      ? undefined
      : (candidates.find(({ id }) => id === following) ?? candidates[0]);

  const make = async (given: Identity): Promise<string> => {
    const begun = predecessor ? await successorValues(predecessor.id) : new Map<Address, string>();
    // What is left open here is as it was last year.
    const { kind, level } = identityOf(begun, given);
    const own = { ...given, kind: given.kind || kind, level: given.level || level };
    const values = withIdentity(begun, own).set(aside('about', 'form'), chosen ?? usual.id);
    return createReport(values, 'create', Date.now());
  };

  return (
    <IdentityDialog
      {...props}
      title="新建年报"
      command="新建"
      form={form}
      make={make}
      besideYear={<FormField year={year} usual={usual} chosen={chosen} onChoose={setChosen} />}
      below={
        <BeginningField
          year={year}
          candidates={candidates}
          chosen={predecessor}
          onChoose={(row) => setFollowing(row?.id)}
        />
      }
    />
  );
}

interface FormFieldProps {
  readonly year: number | undefined;
  readonly usual: Form;
  readonly chosen: string | undefined;
  readonly onChoose: (form: string) => void;
}

function FormField({ year, usual, chosen, onChoose }: FormFieldProps) {
  return (
    <div className="field">
      <label htmlFor="new-form">格式</label>
      <select
        id="new-form"
        className="input"
        aria-describedby="new-form-why"
        value={chosen ?? usual.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {FORMS.map((each) => (
          <option key={each.id} value={each.id}>
            {formLabel(each)}
          </option>
        ))}
      </select>
      <span id="new-form-why" className="hint">
        {year !== undefined && whyForm(year)}
        {chosen !== undefined && chosen !== usual.id && '所选格式与此不同，请确认。'}
      </span>
    </div>
  );
}
