declare module '@citation-js/core' {
  export class Cite {
    /** Items, or text in a format that a plugin reads. */
    constructor(data: readonly object[] | string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: string): string;
    format(format: string, options: { readonly format: 'object' }): readonly object[];
  }
  export const plugins: { readonly config: { get(plugin: string): { format: { asciiOnly: boolean } } } };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
