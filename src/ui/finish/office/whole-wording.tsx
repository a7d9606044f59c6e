// All texts of an office paper as one: copied here, pasted at another computer.
import { useId, useState } from 'react';
import type { Office, OfficeKind, Wording } from '../../../files/save';
import { copyText } from '../../parts/clipboard';

interface WholeWordingProps {
  readonly office: Office;
  readonly kind: OfficeKind;
  readonly wording: Wording;
  readonly onReword: (wording: Wording) => void;
}

export function WholeWording({ office, kind, wording, onReword }: WholeWordingProps) {
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const copied = copyText(office.write(kind, wording));
    setSaid(copied ? '已复制，可发给别的电脑粘贴采用。' : '浏览器不允许复制。');
  };
  const adopt = (): void => {
    const read = office.read(kind, pasted);
    if (!read) {
      setSaid('没有认出这种文书的文字，请粘贴由“复制模板”得到的全文。');
      return;
    }
    onReword({ ...wording, ...read });
    setPasted('');
    setSaid('已采用。');
  };
  return (
    <details className="wording-more">
      <summary>把模板给别的电脑用</summary>
      <button type="button" className="button small" onClick={copy}>
        复制模板
      </button>
      <div className="field">
        <label htmlFor={id}>粘贴别处复制的模板</label>
        <textarea
          id={id}
          className="input"
          rows={4}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </div>
      <button
        type="button"
        className="button small"
        disabled={pasted.trim() === ''}
        onClick={adopt}
      >
        采用
      </button>
      <p role="status">{said}</p>
    </details>
  );
}
