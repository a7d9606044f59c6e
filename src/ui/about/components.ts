// What the program is made of, as the build has found it (scripts/build/components.ts): this program first,
// then every open-source component in it. The development server bundles nothing and lists nothing.
import type { Component } from './licences';

declare const __COMPONENTS__: readonly Component[];

export const COMPONENTS = __COMPONENTS__;
