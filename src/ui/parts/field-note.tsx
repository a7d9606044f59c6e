// What stands below a field: what is wrong with it, or else what is asked for. It belongs to the field, so
// that it is read aloud with it.

export interface Note {
  /** What is wrong; undefined while nothing is. */
  readonly fault: string | undefined;
  readonly hint?: string | undefined;
  /** Said at once, where the field is not gone to. */
  readonly spoken?: boolean | undefined;
}

interface FieldNoteProps extends Note {
  readonly id: string;
}

export function FieldNote({ id, fault, hint = '', spoken = false }: FieldNoteProps) {
  const isFault = fault !== undefined;
  return (
    <p
      id={id}
      className={isFault ? 'field-note fault' : 'field-note hint'}
      role={isFault && spoken ? 'alert' : undefined}
    >
      {fault ?? hint}
    </p>
  );
}

/** What ties a field to its note. */
export function notedBy(id: string, fault: string | undefined) {
  return { 'aria-invalid': fault !== undefined, 'aria-describedby': id };
}
