declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(format: string, options?: object): string;
  }
  export const plugins: { readonly config: { get(plugin: string): { format: { asciiOnly: boolean } } } };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
