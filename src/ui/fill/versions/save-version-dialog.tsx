// 存为一稿, and another name for one: a name, the usual ones offered.
import { useForm } from 'react-hook-form';
import { nextName, versionsOf, type Version } from '../../../report/versions';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { NotedField } from '../../parts/noted-field';
import { useDesk } from '../hooks';
import { renameVersion, saveVersion } from './version-acts';

/** 送审稿 stays inside, 报送稿 goes up. */
const USUAL = ['送审稿', '报送稿', '定稿'];
const LONGEST = 30;

interface SaveVersionDialogProps {
  /** The version that gets another name; without one the present state becomes a version. */
  readonly version?: Version;
  readonly onClose: () => void;
}

export function SaveVersionDialog({ version, onClose }: SaveVersionDialogProps) {
  const { session } = useDesk();
  const versions = versionsOf(session.edits());
  const next = version?.name ?? nextName(versions);
  const { register, handleSubmit, setValue, setFocus, formState } = useForm({
    defaultValues: { name: next },
  });
  const others = versions.filter(({ address }) => address !== version?.address);
  const taken = new Set(others.map(({ name }) => name));
  const usual = [next, ...USUAL].filter((name) => !taken.has(name));
  const fault = formState.errors.name?.message;
  const choose = (name: string): void => {
    setValue('name', name, { shouldValidate: true });
    setFocus('name');
  };
  const accept = handleSubmit(({ name }) => {
    if (version) renameVersion(session, version, name.trim());
    else saveVersion(session, name.trim());
    onClose();
  });
  return (
    <Dialog title={version ? '稿次改名' : '存为一稿'} onClose={onClose}>
      <form onSubmit={(event) => void accept(event)} noValidate>
        <div className="dialog-body">
          <NotedField
            id="version-name"
            label="名称"
            type="text"
            maxLength={LONGEST}
            fault={fault}
            hint="存下报告现在的全部内容，以后可以比较、恢复。不影响继续填报。"
            {...register('name', { validate: (name) => judgeName(name, taken) })}
          />
          <UsualNames names={usual} onChoose={choose} />
        </div>
        <DialogActions onClose={onClose}>
          <button type="submit" className="button main">
            {version ? '确定' : '存为一稿'}
          </button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What is wrong with a name; true where nothing is. */
function judgeName(typed: string, taken: ReadonlySet<string>): string | true {
  const name = typed.trim();
  if (name === '') return '请填写名称。';
  return !taken.has(name) || `已有“${name}”，请换一个名称。`;
}

interface UsualNamesProps {
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
}

function UsualNames({ names, onChoose }: UsualNamesProps) {
  return (
    <p className="usual-names">
      {names.map((name) => (
        <button key={name} type="button" className="button small" onClick={() => onChoose(name)}>
          {name}
        </button>
      ))}
    </p>
  );
}
