// 空白表样: which form, as which file.
import { useState } from 'react';
import { saveBlank } from '../../files/save';
import type { Form } from '../../report/form';
import { FORMS } from '../../report/forms/index';
import { Dialog } from '../parts/dialog';
import { CloseAction } from '../parts/dialog-actions';
import { download } from '../parts/download';
import { typesetting } from '../paper/typesetting';

const KINDS = [
  { kind: 'docx', name: 'Word 文档' },
  { kind: 'xlsx', name: 'Excel 表格' },
] as const;

interface Said {
  readonly sentence: string;
  readonly wrong?: true;
}

export function BlankFormsDialog({ onClose }: { readonly onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const save = async (form: Form, kind: 'docx' | 'xlsx'): Promise<void> => {
    setBusy(true);
    try {
      const saved = await saveBlank(form, kind, typesetting());
      if (saved.ok) {
        download(saved.file);
        setSaid({ sentence: `已导出 ${saved.file.name}。` });
      } else {
        setSaid({ sentence: `没有导出：${saved.differences.join('')}`, wrong: true });
      }
    } catch {
      setSaid({ sentence: '生成文件时出错，没有导出，请再试一次。', wrong: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title="空白表样" onClose={onClose}>
      <div className="dialog-body">
        <p>按官方表样编排，填好后从“导入”读回。</p>
        <ul className="blank-forms">
          {[...FORMS].reverse().map((form) => (
            <li key={form.id} aria-label={form.name}>
              <span>
                <b>{form.name}</b>
                <small>{form.notice}</small>
              </span>
              {KINDS.map(({ kind, name }) => (
                <button
                  key={kind}
                  type="button"
                  className="button"
                  disabled={busy}
                  onClick={() => void save(form, kind)}
                >
                  {name}
                </button>
              ))}
            </li>
          ))}
        </ul>
        <p role="status">{said && !said.wrong && said.sentence}</p>
        {said?.wrong && (
          <p className="notice warn" role="alert">
            {said.sentence}
          </p>
        )}
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
