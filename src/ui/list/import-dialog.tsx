// 导入: shows what was read out of a file before any of it is kept, and asks for what the file does
// not say. Reading itself is done by files/open.
import { useForm } from 'react-hook-form';
import { aside } from '../../report/address';
import { formForYear, formOf } from '../../report/forms/index';
import type { Values } from '../../report/report';
import { createReport } from '../../store/reports';
import { blankIdentity, formLabel, identityOf, withIdentity, type Identity } from './identity';
import { IdentityDialog, type MakingProps } from './identity-dialog';

/** What was read out of a file. */
export interface ReadFile {
  readonly name: string;
  readonly values: Values;
  /** What could not be read for certain, a sentence each. */
  readonly doubts: readonly string[];
  /** Of a Word file: why it has no 修改记录, and what that means. */
  readonly without?: string;
}

interface ImportDialogProps extends MakingProps {
  readonly file: ReadFile;
}

const FORM = aside('about', 'form');

export function ImportDialog({ file, ...props }: ImportDialogProps) {
  const { name, values, doubts, without } = file;
  const form = useForm<Identity>({
    defaultValues: identityOf(values, {
      ...blankIdentity(props.thisYear - 1),
      year: '',
      scope: '',
    }),
  });
  const make = (identity: Identity): Promise<string> => {
    const own = withIdentity(values, identity);
    if (!own.has(FORM)) own.set(FORM, formForYear(Number(identity.year)).id);
    return createReport(own, 'import', Date.now());
  };
  return (
    <IdentityDialog
      {...props}
      title="导入"
      command="导入"
      form={form}
      make={make}
      before={
        <>
          <dl className="import-facts">
            <dt>文件</dt>
            <dd>{name}</dd>
            <dt>格式</dt>
            <dd>{formText(values)}</dd>
            <dt>读到</dt>
            <dd>{contentText(values)}</dd>
            {without !== undefined && (
              <>
                <dt>修改记录</dt>
                <dd>{without}</dd>
              </>
            )}
          </dl>
          {doubts.length > 0 && (
            <section className="notice warn" aria-label="需要核对">
              <h3>需要核对（{doubts.length}）</h3>
              <ul className="doubts">
                {doubts.map((doubt, index) => (
                  // Doubts have no ids and never change order.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>{doubt}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      }
    />
  );
}

function formText(values: Values): string {
  const form = values.get(FORM);
  return form === undefined ? '文件中没有注明，按年度确定' : formLabel(formOf(form));
}

function contentText(values: Values): string {
  const form = formOf(values.get(FORM) ?? formForYear(Number(values.get('about:year'))).id);
  const figures = [...form.cells.keys()].filter((address) => values.has(address)).length;
  const characters = [...form.texts]
    .map((id) => (values.get(id) ?? '').replace(/\s/g, '').length)
    .reduce((sum, length) => sum + length, 0);
  return `表内数据 ${figures} 个，正文 ${characters.toLocaleString('zh-CN')} 字`;
}
