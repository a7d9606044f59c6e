// Offers a file made on this page for download. Works without a server and on plain http.

export interface Downloadable {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** How long the browser may take to begin with the file before its address is given back. */
const GRACE = 60_000;

export function download({ name, type, bytes }: Downloadable): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), GRACE);
}
