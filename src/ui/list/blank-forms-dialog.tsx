// 空白表样: which form, as which file.
import { saveBlank } from '../../files/save';
import { FORMS } from '../../report/forms/index';
import { Dialog } from '../parts/dialog';
import { CloseAction } from '../parts/dialog-actions';
import { SavingNotice, useSaving } from '../parts/use-saving';
import { typesetting } from '../paper/typesetting';
import './blank-forms.css';

const KINDS = [
  { kind: 'docx', name: 'Word 文档' },
  { kind: 'xlsx', name: 'Excel 表格' },
] as const;

export function BlankFormsDialog({ onClose }: { readonly onClose: () => void }) {
  const saving = useSaving();
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
                  disabled={saving.busy}
                  onClick={() => void saving.run(() => saveBlank(form, kind, typesetting()))}
                >
                  {name}
                </button>
              ))}
            </li>
          ))}
        </ul>
        <SavingNotice saving={saving} />
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
