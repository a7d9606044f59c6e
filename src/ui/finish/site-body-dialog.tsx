// 网页正文（供网站后台粘贴）: the body of the page as editors of sites keep it, copied with its tables, as
// source, or exported. What it is made of is told in files/write-fragment.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { saveFragment, siteBody, type Copied } from '../../files/save';
import { printedCode } from '../../files/seal';
import type { Judgement } from '../../report/judgement';
import type { Report } from '../../report/report';
import type { Course } from '../../report/workflow';
import { copyBlock, copyText } from '../parts/clipboard';
import { Dialog } from '../parts/dialog';
import { StayingActions } from '../parts/dialog-actions';
import { faultText } from '../parts/fault-text';
import { SavingLine, useSaving } from '../parts/use-saving';
import { DraftReasons } from './draft-reasons';
import './site-body.css';

interface SiteBodyDialogProps {
  readonly judgement: Judgement;
  readonly course: Course;
  readonly onClose: () => void;
}

const USE =
  '网站后台的编辑器常去掉样式，正文因此只用它们保留的标签：标题、段落、加粗和带边框的表格。' +
  '“复制正文”粘贴到编辑框里；编辑器有“源代码”方式的，用“复制源代码”更稳妥。';
const REFUSED = '浏览器不允许复制，请选中下面的源代码复制，或导出 .html。';

export function SiteBodyDialog({ judgement, course, onClose }: SiteBodyDialogProps) {
  // What was chosen is the report as it was then.
  const [{ report, draft }] = useState(judgement);
  const [options] = useState(() => ({ draft, code: printedCode(course, report) }));
  const saving = useSaving({ compared: true });
  const body = useSiteBody(report, options, saving.say);
  const source = useRef<HTMLTextAreaElement>(null);
  const copied = (done: boolean, sentence: string): void => {
    saving.say(done ? sentence : REFUSED);
    if (!done) source.current?.select();
  };
  return (
    <Dialog title="网页正文（供网站后台粘贴）" onClose={onClose} wide>
      <div className="dialog-body site-body">
        <p>{USE}</p>
        {draft && <DraftReasons judgement={judgement} />}
        <textarea
          ref={source}
          className="input"
          aria-label="源代码"
          readOnly
          spellCheck={false}
          rows={14}
          value={body?.html ?? ''}
        />
      </div>
      <StayingActions onClose={onClose}>
        <SavingLine saving={saving} />
        <CopyCommands body={body} onCopied={copied} />
        <button
          type="button"
          className="button"
          onClick={() => void saving.run(() => saveFragment(report, options))}
        >
          导出 .html
        </button>
      </StayingActions>
    </Dialog>
  );
}

interface Options {
  readonly draft: boolean;
  readonly code: ReturnType<typeof printedCode>;
}

/** The body as soon as it is made; says why where it is not. */
function useSiteBody(
  report: Report,
  options: Options,
  say: (sentence: string) => void,
): Copied | undefined {
  const [body, setBody] = useState<Copied>();
  const failed = useEffectEvent((error: unknown) => say(`没有生成正文。${faultText(error)}`));
  useEffect(() => {
    let gone = false;
    siteBody(report, options)
      .then((made) => {
        if (!gone) setBody(made);
      })
      .catch((error: unknown) => failed(error));
    return () => {
      gone = true;
    };
  }, [report, options]);
  return body;
}

interface CopyCommandsProps {
  readonly body: Copied | undefined;
  /** Whether the browser let it be, and what is said then. */
  readonly onCopied: (done: boolean, sentence: string) => void;
}

function CopyCommands({ body, onCopied }: CopyCommandsProps) {
  return (
    <>
      <button
        type="button"
        className="button main"
        disabled={!body}
        onClick={() => body && onCopied(copyBlock(body), '已复制正文，可粘贴到网站后台的编辑框。')}
      >
        复制正文
      </button>
      <button
        type="button"
        className="button"
        disabled={!body}
        onClick={() => body && onCopied(copyText(body.html), '已复制源代码。')}
      >
        复制源代码
      </button>
    </>
  );
}
