// 导入: shows what was read out of a file before any of it is kept, and asks for what the file does
// not say: also whether it goes on with a report that is here. Reading itself is done by files/open.
import { Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { aside } from '../../report/address';
import { formLabel } from '../../report/forms/choice';
import { formForYear, formOf } from '../../report/forms/index';
import type { Values } from '../../report/report';
import { lengthOf } from '../../report/outline';
import { receivedAs, receiving } from '../../report/next-draft';
import { submissionName } from '../../report/workflow';
import { loadEdits, newId } from '../../store/edits';
import { takeLog } from '../../store/hand-over';
import { createReport } from '../../store/reports';
import { Doubts } from '../parts/doubts';
import { VERSION } from '../parts/edition';
import { useReceiving } from '../person/use-receiving';
import { ForerunnerChoice } from './forerunner-choice';
import { blankIdentity, forerunnersOf, identityOf, withIdentity, type Identity } from './identity';
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

/** What takes a file in as the next 稿 of a report that is here; it belongs to another room. */
export type NextDraft = ComponentType<{
  readonly file: ReadFile;
  readonly reportId: string;
  readonly opens: string;
  readonly onTaken: (report: string, edits: unknown, received: boolean) => void;
  readonly onClose: () => void;
}>;

interface ImportDialogProps extends MakingProps {
  readonly file: ReadFile;
  readonly NextDraft: NextDraft;
  /** Goes to the page on which a report is reviewed. */
  readonly onReview: (id: string) => void;
}

const FORM = aside('about', 'form');

export function ImportDialog({ file, NextDraft, onReview, ...props }: ImportDialogProps) {
  const { name, values } = file;
  const forerunners = forerunnersOf(props.rows, values);
  const [before, goOnWith] = useState(forerunners.likely?.id);
  const { receives, choice } = useReceiving(submissionName({ submissions: 0 }));
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
    return receives ? receivedReport(own, name) : createReport(own, 'import', Date.now());
  };
  const { onOpen, onClose } = props;
  const goingOn = (reportId: string): ReactNode => (
    <Suspense fallback={<p className="dialog-body">正在核对文件…</p>}>
      <NextDraft
        key={reportId}
        {...{ file, reportId, onClose }}
        opens="打开年报"
        onTaken={(id, _, received) => (received ? onReview : onOpen)(id)}
      />
    </Suspense>
  );
  return (
    <IdentityDialog
      {...props}
      onOpen={receives ? onReview : onOpen}
      title="导入"
      command="导入"
      form={form}
      make={make}
      head={
        forerunners.rows.length > 0 && (
          <ForerunnerChoice forerunners={forerunners} chosen={before} onChoose={goOnWith} />
        )
      }
      below={choice}
      {...(before !== undefined && { instead: goingOn(before) })}
      before={<WhatWasRead file={file} />}
    />
  );
}

function WhatWasRead({ file: { name, values, doubts, without } }: { readonly file: ReadFile }) {
  return (
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
      <Doubts doubts={doubts} />
    </>
  );
}

/** A new report, registered as received. */
async function receivedReport(values: Values, file: string): Promise<string> {
  const id = await createReport(values, 'import', Date.now());
  const edits = await loadEdits(id);
  await takeLog(
    { report: id, program: VERSION, edits },
    [{ act: 'move', changes: receiving(edits, newId(), receivedAs(file)) }],
    Date.now(),
  );
  return id;
}

function formText(values: Values): string {
  const form = values.get(FORM);
  return form === undefined ? '文件中没有注明，按年度确定' : formLabel(formOf(form));
}

function contentText(values: Values): string {
  const form = formOf(values.get(FORM) ?? formForYear(Number(values.get('about:year'))).id);
  const figures = [...form.cells.keys()].filter((address) => values.has(address)).length;
  const characters = [...form.texts]
    .map((id) => lengthOf(values.get(id) ?? ''))
    .reduce((sum, length) => sum + length, 0);
  return `表内数据 ${figures} 个，正文 ${characters.toLocaleString('zh-CN')} 字`;
}
