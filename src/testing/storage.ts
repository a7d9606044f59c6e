/** What browsers remember beside the database, as an object whose items can be looked at. */
export function storageOf(items: Record<string, string>): Storage {
  return Object.defineProperties(items, {
    getItem: { value: (key: string) => items[key] ?? null },
    setItem: { value: (key: string, value: string) => (items[key] = value) },
    removeItem: { value: (key: string) => delete items[key] },
  }) as unknown as Storage;
}
