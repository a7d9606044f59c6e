// Which program this is: its version, and whether it is the one file that runs without a server.

declare const __VERSION__: string;

export const VERSION = __VERSION__;

export const SINGLE_FILE = import.meta.env.MODE === 'single';
