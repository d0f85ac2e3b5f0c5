// What pdfmake takes, as far as it is used here. Its own types ask for those of a browser's page, which would then be
// thought to be there everywhere in the server.
type Margin = number | [number, number] | [number, number, number, number];
type Layout = (index: number) => number;

export interface PdfNode {
  text?: PdfContent;
  stack?: PdfContent[];
  columns?: PdfContent[];
  columnGap?: number;
  ul?: PdfContent[];
  table?: {
    body: PdfContent[][];
    widths?: (number | string)[];
    headerRows?: number;
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };
  layout?:
    | string
    | {
        defaultBorder?: boolean;
        hLineWidth?: Layout;
        vLineWidth?: Layout;
        paddingLeft?: Layout;
        paddingRight?: Layout;
        paddingTop?: Layout;
        paddingBottom?: Layout;
      };
  canvas?: PdfShape[];
  /** JPEG or PNG as a data address. */
  image?: string;
  qr?: string;
  fit?: number | [number, number];
  width?: number | string;
  height?: number;
  margin?: Margin;
  alignment?: 'left' | 'center' | 'right' | 'justify';
  font?: string;
  fontSize?: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  background?: string;
  link?: string;
  lineHeight?: number;
  leadingIndent?: number;
  noWrap?: boolean;
  id?: string;
  headlineLevel?: number;
  unbreakable?: boolean;
  pageBreak?: 'before' | 'after';
  relativePosition?: { x: number; y: number };
  absolutePosition?: { x: number; y: number };
}
export type PdfContent = string | PdfNode | PdfContent[];

export type PdfShape =
  | {
      type: 'rect';
      x: number;
      y: number;
      w: number;
      h: number;
      r?: number;
      color?: string;
      lineColor?: string;
      lineWidth?: number;
    }
  | {
      type: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      lineColor?: string;
      lineWidth?: number;
    };

export interface PdfDefinition {
  content: PdfContent;
  pageSize?: 'A4';
  pageMargins?: Margin;
  language?: string;
  info?: Record<string, string | Date>;
  defaultStyle?: PdfNode;
  header?: PdfContent | ((page: number, pages: number) => PdfContent);
  footer?: PdfContent | ((page: number, pages: number) => PdfContent);
  /** Asked once of each node, in their order, with all laid out as the answers before have it; true: it begins a page. */
  pageBreakBefore?: (node: PlacedNode, around: AroundNode) => boolean;
}

export interface PlacedNode extends Pick<PdfNode, 'id' | 'headlineLevel' | 'text' | 'table' | 'canvas'> {
  readonly pageNumbers: readonly number[];
}

export interface AroundNode {
  getFollowingNodesOnPage(): readonly PlacedNode[];
  getNodesOnNextPage(): readonly PlacedNode[];
}

export interface Pdfmake {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void };
  addFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> };
}
