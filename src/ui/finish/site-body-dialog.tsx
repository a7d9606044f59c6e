// 网页正文（供网站后台粘贴）: the body of the page as editors of sites keep it, copied with its tables, as
// source, or exported. What it is made of is told in files/write-fragment.
import { useEffect, useRef, useState } from 'react';
import { saveFragment, siteBody, type Copied } from '../../files/save';
import { printedCode } from '../../files/seal';
import type { Judgement } from '../../report/judgement';
import type { Course } from '../../report/workflow';
import { copyBlock, copyText } from '../parts/clipboard';
import { Dialog } from '../parts/dialog';
import { download } from '../parts/download';
import { faultText } from '../parts/fault-text';
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
  const [body, setBody] = useState<Copied>();
  const [said, setSaid] = useState('');
  const source = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    let gone = false;
    siteBody(report, options)
      .then((made) => {
        if (!gone) setBody(made);
      })
      .catch((error: unknown) => setSaid(`没有生成正文。${faultText(error)}`));
    return () => {
      gone = true;
    };
  }, [report, options]);
  const copy = (done: boolean, sentence: string): void => {
    setSaid(done ? sentence : REFUSED);
    if (!done) source.current?.select();
  };
  const save = async (): Promise<void> => {
    try {
      const saved = await saveFragment(report, options);
      if (saved.ok) download(saved.file);
      setSaid(
        saved.ok
          ? `已导出 ${saved.file.name}，已逐格核对。`
          : `没有导出。${saved.differences.join('')}`,
      );
    } catch (error) {
      setSaid(`没有导出。${faultText(error)}`);
    }
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
      <div className="dialog-actions site-body-actions">
        <p role="status">{said}</p>
        <button
          type="button"
          className="button main"
          disabled={!body}
          onClick={() => body && copy(copyBlock(body), '已复制正文，可粘贴到网站后台的编辑框。')}
        >
          复制正文
        </button>
        <button
          type="button"
          className="button"
          disabled={!body}
          onClick={() => body && copy(copyText(body.html), '已复制源代码。')}
        >
          复制源代码
        </button>
        <button type="button" className="button" onClick={() => void save()}>
          导出 .html
        </button>
        <button type="button" className="button" onClick={onClose}>
          关闭
        </button>
      </div>
    </Dialog>
  );
}
