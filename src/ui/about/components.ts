// What the program is made of, as the build has found it (build/components.ts): this program first,
// then every open-source component in it. The development server bundles nothing and lists nothing.

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Empty where the package is published without it. */
  readonly text: string;
}

declare const __COMPONENTS__: readonly Component[];

export const COMPONENTS = __COMPONENTS__;

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
