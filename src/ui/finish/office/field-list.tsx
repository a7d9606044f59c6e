// The fields that may stand in the wording of an office paper, each with what stands for it.

interface FieldListProps {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the cursor was last. */
  readonly onInsert: (field: string) => void;
}

export function FieldList({ fields, onInsert }: FieldListProps) {
  return (
    <details className="wording-more">
      <summary>可以填写的项目（{fields.size}）</summary>
      <ul className="wording-fields">
        {[...fields].map(([field, stands]) => (
          <li key={field}>
            <button
              type="button"
              className="button small"
              title="插入到光标处"
              onClick={() => onInsert(field)}
            >
              〔{field}〕
            </button>
            <span>{stands.trim() === '' ? '留空手写' : stands}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
