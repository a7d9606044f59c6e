// Built-ins newer than the oldest supported browser (Chromium 90), for our code and our libraries.
// Imported first by main.tsx and by every worker. What is added here belongs into `lib` of
// tsconfig.app.json; what is not here is not used.

interface Indexed<T> {
  readonly length: number;
  readonly [index: number]: T;
}

function at<T>(this: Indexed<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex<T>(
  this: Indexed<T>,
  matches: (value: T, index: number, list: Indexed<T>) => unknown,
  thisArg?: unknown,
): number {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (matches.call(thisArg, this[index] as T, index, this)) return index;
  }
  return -1;
}

function findLast<T>(
  this: Indexed<T>,
  matches: (value: T, index: number, list: Indexed<T>) => unknown,
  thisArg?: unknown,
): T | undefined {
  const index = findLastIndex.call(this, matches as never, thisArg);
  return index < 0 ? undefined : this[index];
}

function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;

for (const target of [Array.prototype, typedArray]) {
  define(target, 'at', at);
  define(target, 'findLast', findLast);
  define(target, 'findLastIndex', findLastIndex);
}
define(String.prototype, 'at', at);
define(Object, 'hasOwn', hasOwn);

export {};
