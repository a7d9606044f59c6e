// Keys and what they do, as a table. Which keys these are is the caller's.
import './key-table.css';

export interface KeyLine {
  /** As the browser calls them, with Ctrl and Shift in front. None for plain digits. */
  readonly keys: readonly string[];
  readonly does: string;
}

const LABELS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': '空格',
};

/** What stands on the keycaps: Ctrl+Home, Shift+→. */
export function labelOf(key: string): string {
  const parts = key.split('+');
  const last = parts.pop() ?? '';
  const label = LABELS[last] ?? (last.length === 1 ? last.toUpperCase() : last);
  return [...parts, label].join('+');
}

interface KeyTableProps {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

export function KeyTable({ title, lines }: KeyTableProps) {
  return (
    <table className="key-table">
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.length === 0 ? '数字' : keys.map((key) => <kbd key={key}>{labelOf(key)}</kbd>)}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
