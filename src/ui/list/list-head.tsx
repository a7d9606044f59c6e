// The head of the list, with the ways to get a report, and the line of tools below it: what is shown,
// backups, search.
import { PageHeading } from '../parts/page-heading';
import { PersonCommand } from '../person/person-command';
import { BackupBar } from './backup/backup-bar';
import { BlankForms } from './blank-forms';
import type { Said } from './deeds';
import type { Ways } from './views';

/** 年报, 审核列表, 回收站. */
export type Shown = 'reports' | 'drafts' | 'bin';

interface ListHeadProps {
  readonly title: string;
  /** None where nothing can be made, or where the page itself offers them. */
  readonly ways: Ways | undefined;
}

export function ListHead({ title, ways }: ListHeadProps) {
  return (
    <header className="list-head">
      <span className="mark">勾稽</span>
      <PageHeading>{title}</PageHeading>
      <div className="ways">
        {ways && (
          <>
            {ways.make}
            {ways.import}
            {ways.example}
          </>
        )}
        <BlankForms />
        <PersonCommand />
      </div>
    </header>
  );
}

interface ListToolsProps {
  readonly shown: Shown;
  readonly counts: { readonly reports: number; readonly bin: number };
  readonly search: string;
  readonly onShow: (next: Shown) => void;
  readonly onSearch: (search: string) => void;
  readonly onSaid: (said: Said) => void;
}

export function ListTools(props: ListToolsProps) {
  const { shown, counts, search, onShow, onSearch, onSaid } = props;
  const filled = counts.reports + counts.bin > 0;
  const faces = [
    ['reports', `年报 ${counts.reports}`],
    ['drafts', '审核列表'],
    ['bin', `回收站 ${counts.bin}`],
  ] as const;
  return (
    <div className="list-tools">
      <div className="switch">
        {faces.map(([face, name]) => (
          <button
            key={face}
            type="button"
            aria-pressed={shown === face}
            onClick={() => onShow(face)}
          >
            {name}
          </button>
        ))}
      </div>
      <BackupBar onSaid={onSaid} filled={filled} />
      {filled && (
        <input
          type="search"
          className="input search"
          aria-label="搜索"
          placeholder="搜索单位、年度、口径、状态"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      )}
    </div>
  );
}
