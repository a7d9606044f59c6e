/**
 * What browsers remember beside the database, as an object whose items can be looked at. `setItem` stands
 * for a browser that takes nothing more.
 */
export function storageOf(
  items: Record<string, string>,
  setItem: (key: string, value: string) => void = (key, value) => {
    items[key] = value;
  },
): Storage {
  return Object.defineProperties(items, {
    getItem: { value: (key: string) => items[key] ?? null },
    setItem: { value: setItem },
    removeItem: { value: (key: string) => delete items[key] },
  }) as unknown as Storage;
}
