// 新建年报: a blank report of a year, for a unit, in the form of that year or another one.
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { aside } from '../../report/address';
import { formForYear, FORMS } from '../../report/forms/index';
import { createReport } from '../../store/reports';
import {
  blankIdentity,
  formLabel,
  judgeYear,
  whyForm,
  withIdentity,
  type Identity,
} from './identity';
import { IdentityDialog, type MakingProps } from './identity-dialog';

export function NewReportDialog(props: MakingProps) {
  const { thisYear } = props;
  const lastYear = thisYear - 1;
  const form = useForm<Identity>({ defaultValues: blankIdentity(lastYear) });
  const typedYear = useWatch({ control: form.control, name: 'year' });
  const year = judgeYear(typedYear, thisYear) === true ? Number(typedYear) : undefined;
  const usual = formForYear(year ?? lastYear);
  // The form follows the year until another one is chosen.
  const [chosen, setChosen] = useState<string>();

  const make = (identity: Identity): Promise<string> => {
    const blank = new Map([[aside('about', 'form'), chosen ?? usual.id]]);
    return createReport(withIdentity(blank, identity), 'create', Date.now());
  };

  return (
    <IdentityDialog
      {...props}
      title="新建年报"
      command="新建"
      form={form}
      make={make}
      besideYear={
        <div className="field">
          <label htmlFor="new-form">格式</label>
          <select
            id="new-form"
            className="input"
            aria-describedby="new-form-why"
            value={chosen ?? usual.id}
            onChange={(event) => setChosen(event.target.value)}
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
      }
    />
  );
}
