// What is said of a component and its licence, on the page and in the list beside the program.

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Empty where the package is published without it. */
  readonly text: string;
}

export interface LicenceText {
  readonly licence: string;
  readonly text: string;
  readonly names: readonly string[];
}

/** Every licence text once, with the components it is for. */
export function licenceTexts(components: readonly Component[]): LicenceText[] {
  const found = new Map<string, { licence: string; text: string; names: string[] }>();
  for (const { name, licence, text } of components) {
    if (text === '') continue;
    const same = found.get(text);
    if (same) same.names.push(name);
    else found.set(text, { licence, text, names: [name] });
  }
  return [...found.values()];
}
