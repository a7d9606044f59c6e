// What was asked for was not done: why, one sentence for each reason, and nothing but to close it.
import { Dialog } from './dialog';
import { CloseAction } from './dialog-actions';

interface RefusalDialogProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly onClose: () => void;
}

export function RefusalDialog({ title, sentences, onClose }: RefusalDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body">
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <CloseAction onClose={onClose} name="知道了" />
    </Dialog>
  );
}
