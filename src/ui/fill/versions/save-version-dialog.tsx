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
  const usual = [next, ...USUAL].filter((name) => !others.some((other) => other.name === name));
  const fault = formState.errors.name?.message;
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
            {...register('name', {
              validate: (name) => {
                if (name.trim() === '') return '请填写名称。';
                if (others.some((other) => other.name === name.trim()))
                  return `已有“${name.trim()}”，请换一个名称。`;
                return true;
              },
            })}
          />
          <p className="usual-names">
            {usual.map((name) => (
              <button
                key={name}
                type="button"
                className="button small"
                onClick={() => {
                  setValue('name', name, { shouldValidate: true });
                  setFocus('name');
                }}
              >
                {name}
              </button>
            ))}
          </p>
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
