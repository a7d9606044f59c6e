// What could not be read for certain out of a file, for a person to check before it is taken in.

interface DoubtsProps {
  /** A sentence each. */
  readonly doubts: readonly string[];
  /** They come while the dialog is open, and are read out. */
  readonly arriving?: true;
}

export function Doubts({ doubts, arriving }: DoubtsProps) {
  if (doubts.length === 0) return null;
  return (
    <section className="notice warn" aria-label="需要核对" {...(arriving && { role: 'alert' })}>
      <h3>需要核对（{doubts.length}）</h3>
      <ul className="doubts">
        {doubts.map((doubt, index) => (
          // Doubts have no ids and never change order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{doubt}</li>
        ))}
      </ul>
    </section>
  );
}
