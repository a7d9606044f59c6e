// 帮助 in the head of a page, and beside it what could not be done by a key or a command, for those who
// listen. What the help is, is the page's.

interface HelpButtonProps {
  readonly said: string;
  readonly onHelp: () => void;
}

export function HelpButton({ said, onHelp }: HelpButtonProps) {
  return (
    <>
      <button type="button" className="icon" aria-label="帮助" title="帮助（F1）" onClick={onHelp}>
        ?
      </button>
      <span role="status" className="unseen">
        {said}
      </span>
    </>
  );
}
