// The fields of 数据来源, each with what was typed there before, and the way to take the last one anew.
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { SOURCE_PARTS, sourceText, writeSource, type Source } from '../../../report/source';
import { dayText } from '../../parts/moment';
import { useDesk } from '../hooks';
import { formerSources, offersFor } from './source-plan';

const PARTS = Object.entries(SOURCE_PARTS) as readonly (readonly [keyof Source, string])[];

const HINTS: Readonly<Partial<Record<keyof Source, string>>> = {
  date: '如 2025-01-08',
  basis: '如 依申请公开台账、业务系统导出、来函文号',
};

export function SourceFields({ fields }: { readonly fields: UseFormReturn<Source> }) {
  const { session } = useDesk();
  const [former] = useState(() => formerSources(session.edits()));
  const [today] = useState(() => dayText(Date.now()));
  const { register, watch, reset } = fields;
  const source = watch();
  const [last] = former;
  return (
    <>
      <div className="source-fields">
        {PARTS.map(([part, label]) => (
          <div key={part} className="field">
            <label htmlFor={`source-${part}`}>{label}</label>
            <input
              id={`source-${part}`}
              className="input"
              type="text"
              list={`source-${part}-offers`}
              placeholder={HINTS[part]}
              {...register(part)}
            />
            <datalist id={`source-${part}-offers`}>
              {offersFor(part, former, { office: source.office, today }).map((offer) => (
                <option key={offer} value={offer} />
              ))}
            </datalist>
          </div>
        ))}
      </div>
      {last && writeSource(source) === '' && (
        <p>
          <button type="button" className="button small" onClick={() => reset(last)}>
            与上次相同
          </button>
          <small>{sourceText(last)}</small>
        </p>
      )}
    </>
  );
}
