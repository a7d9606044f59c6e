// What is said of what was thrown.

/** In the words it brings along, whatever they are. */
export function faultText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Faults made for people carry a Chinese sentence; of all others `otherwise` is said. */
export function ownSentence(error: unknown, otherwise: string): string {
  return error instanceof Error && /[一-鿿]/.test(error.message) ? error.message : otherwise;
}

/** A file that could not be read at all. */
export function unreadText(name: string): string {
  return `“${name}”没有读成，请确认文件没有损坏，也没有被其他程序占用。`;
}
