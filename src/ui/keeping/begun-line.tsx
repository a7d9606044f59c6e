// What is said of words that were begun before: that they are here again.
import './keeping.css';

export function BegunLine({ found }: { readonly found: boolean }) {
  if (!found) return null;
  return (
    <p className="begun-line" role="status">
      上次未写完的内容，已找回。
    </p>
  );
}
