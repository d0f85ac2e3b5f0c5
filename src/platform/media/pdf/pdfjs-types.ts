/** What is used of the pdf.js document inside pdf-parse, whose own types keep it private. */
export interface PdfJsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
}

export interface PdfJsPage {
  readonly rotate: number;
  /** The visible part of user space: left, bottom, right, top. */
  readonly view: readonly [number, number, number, number];
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  getTextContent(): Promise<PdfJsText>;
  getOperatorList(): Promise<PdfJsOperators>;
  cleanup(): boolean;
}

export interface PdfJsText {
  readonly items: readonly (PdfJsTextItem | { readonly type: string })[];
  readonly styles: Readonly<Record<string, { readonly fontFamily: string }>>;
}

export interface PdfJsTextItem {
  readonly str: string;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly fontName: string;
}

export interface PdfJsOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Numbers of the drawing operators that place pictures. */
export const OPERATOR = {
  save: 10,
  restore: 11,
  transform: 12,
  formBegin: 74,
  formEnd: 75,
  imageMask: 83,
  image: 85,
  inlineImage: 86,
} as const;
