// Names that nobody else gives.

const ID_LENGTH = 16;

/** A new name for a report, a replica or a step: 80 random bits, fit for a URL. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}
