// What was thrown, in the words it brings along.

export function faultText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
