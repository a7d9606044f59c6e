// Which paper of review, and of a 花脸稿 against which 稿.
import { PAPERS, type PaperKind, type Papers } from '../../../files/save';
import { timeOf } from '../../parts/moment';
import { PaperKinds } from './paper-dialog';

/** What each is for. */
const PURPOSES: Readonly<Record<PaperKind, string>> = {
  submission: '大字排印，供领导审阅批改；可再导入。',
  redline: '与以前的稿次对照，增加的加下划线，删去的加删除线，末尾附修改一览。',
  notice: '逐条列出待处理的审核意见和未改正、未说明的校验问题。',
  annotated: '待处理的审核意见作为 Word 批注，标在所指的格或文字上；可再导入。',
  record: '流转、审核意见及其处理、情况说明、审核要点和校验码，供归档。',
  check: '校验了哪些、相符和不符各几项，不符的列出算式、情况说明和认可情况。',
};

interface PaperChoiceProps {
  readonly papers: Papers;
  readonly kind: PaperKind;
  /** The address of the 稿. */
  readonly against: string | undefined;
  readonly onKind: (kind: PaperKind) => void;
  readonly onAgainst: (address: string) => void;
}

export function PaperChoice({ papers, kind, against, onKind, onAgainst }: PaperChoiceProps) {
  return (
    <PaperKinds kinds={papers.kinds} names={PAPERS} kind={kind} onKind={onKind}>
      {PURPOSES[kind]}
      {kind === 'redline' && (
        <label>
          对照
          <select
            className="input"
            value={against}
            onChange={(event) => onAgainst(event.target.value)}
          >
            {papers.earlier.map(({ address, name, when }) => (
              <option key={address} value={address}>
                {name}（{timeOf(when)}）
              </option>
            ))}
          </select>
        </label>
      )}
    </PaperKinds>
  );
}
