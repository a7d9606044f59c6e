// A text with what was removed struck out and what was added underlined. Long passages that stay the
// same can be left out. Knows nothing of where the marks come from.
import './parts.css';

interface MarkedPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

interface MarkedTextProps {
  readonly parts: readonly MarkedPart[];
  /** How many characters to show on each side of a change; all where it is not given. */
  readonly context?: number;
}

export function MarkedText({ parts, context }: MarkedTextProps) {
  return (
    <span className="marked-text">
      {parts.map(({ kind, text }, index) => {
        // The parts of a text have no names but their places.
        const key = `${index}${kind}`;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        const ends = { first: index === 0, last: index === parts.length - 1 };
        return (
          <span key={key}>{context === undefined ? text : shortened(text, context, ends)}</span>
        );
      })}
    </span>
  );
}

interface Ends {
  readonly first: boolean;
  readonly last: boolean;
}

function shortened(text: string, context: number, { first, last }: Ends): string {
  const signs = [...text];
  const head = first ? [] : signs.slice(0, context);
  const tail = last ? [] : signs.slice(Math.max(head.length, signs.length - context));
  const left = signs.length - head.length - tail.length;
  // Leaving out two or three characters saves nothing.
  if (left <= 3) return text;
  return `${head.join('')}…${tail.join('')}`;
}
