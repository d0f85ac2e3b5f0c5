import type { AroundNode, PdfContent, PdfNode, PdfShape, PlacedNode } from './pdf-definition.js';
import { chartDrawing, type Drawing } from './chart-drawing.js';
import {
  addresseeLines,
  MARGINS_MM,
  numberLine,
  officeLines,
  type PrintDocument,
  type PrintBlock,
  type PrintForm,
  type PrintTable,
  paragraphs,
  placeAndDate,
  recipientLines,
} from './print-document.js';
import { printPdf } from './print-pdf.js';

const MM = 72 / 25.4;
const SIZE = 13;
const WIDTH = (210 - MARGINS_MM.left - MARGINS_MM.right) * MM;
const INDENT = 10 * MM;
/** Names of the nodes about the signature: what leads to the last lines, these, and the beginning of its own. */
const LEAD = 'lead';
const LAST_LINES = 'lastLines';
const SIGNATURE = 'signature';

/** The paper as PDF, A4, in the form of Decree 30/2020. `at`: when it counts as made. */
export function pdfDocument(printDocument: PrintDocument, at: Date): Promise<Buffer> {
  const { form } = printDocument;
  return printPdf(
    {
      pageSize: 'A4',
      pageMargins: [MARGINS_MM.left * MM, MARGINS_MM.top * MM, MARGINS_MM.right * MM, MARGINS_MM.bottom * MM],
      language: 'vi',
      info: { title: `${form.kind} ${form.subject}`, author: form.agency },
      defaultStyle: { fontSize: SIZE, lineHeight: 1.15 },
      pageBreakBefore: beginsPage,
      // the first page bears no number
      header: (page) => ({
        columns: [
          { width: '*', text: '' },
          { width: 60, text: page === 1 ? '' : String(page), alignment: 'center' },
          {
            width: '*',
            text: printDocument.draft ? 'DỰ THẢO' : '',
            bold: true,
            fontSize: 12,
            alignment: 'right',
          },
        ],
        margin: [MARGINS_MM.left * MM, 8 * MM, MARGINS_MM.right * MM, 0],
      }),
      content: [
        head(form),
        title(form),
        ...signed(printDocument.blocks.flatMap(blockOf), foot(form)),
        ...(printDocument.annexes.length === 0 ? [] : [NEW_PAGE, ...printDocument.annexes.flatMap(blockOf)]),
      ],
    },
    at,
  );
}

const NEW_PAGE: PdfNode = { text: '', pageBreak: 'after' };

const line = (width: number, margin = 0): PdfContent => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8 }],
  alignment: 'center',
  margin: [0, 1, 0, margin],
});

function head(form: PrintForm): PdfContent {
  return {
    table: {
      widths: ['42%', '58%'],
      body: [
        [
          {
            stack: [
              ...(form.superior === '' ? [] : [{ text: form.superior.toUpperCase(), fontSize: 12 }]),
              { text: form.agency.toUpperCase(), fontSize: 12, bold: true },
              line(70, 6),
              { text: numberLine(form), fontSize: 13 },
            ],
            alignment: 'center',
          },
          {
            stack: [
              { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fontSize: 12, bold: true },
              { text: 'Độc lập - Tự do - Hạnh phúc', fontSize: 13, bold: true },
              line(165, 6),
              { text: placeAndDate(form), fontSize: 13, italics: true },
            ],
            alignment: 'center',
          },
        ],
      ],
    },
    layout: { defaultBorder: false, paddingLeft: () => 0, paddingRight: () => 0 },
    margin: [-8 * MM, 0, 0, 0],
  };
}

function title(form: PrintForm): PdfContent {
  return {
    stack: [
      { text: form.kind.toUpperCase(), bold: true, fontSize: 14 },
      { text: form.subject, bold: true, fontSize: 14, margin: [10 * MM, 0, 10 * MM, 0] },
      line(90, 10),
      ...(form.addressees.length === 0 ? [] : [addressees(addresseeLines(form))]),
    ],
    alignment: 'center',
    margin: [0, 16, 0, 0],
  };
}

const addressees = (lines: readonly string[]): PdfContent =>
  lines.length === 1
    ? { text: lines[0] ?? '', fontSize: 14, margin: [0, 0, 0, 8] }
    : { stack: lines.map((text) => ({ text })), alignment: 'left', margin: [40 * MM, 0, 0, 8] };

function blockOf(block: PrintBlock): PdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          text: block.text,
          bold: true,
          fontSize: block.level === 1 ? 13.5 : SIZE,
          headlineLevel: block.level,
          margin: [INDENT, block.level === 1 ? 10 : 6, 0, 4],
        },
      ];
    case 'text':
      return paragraphs(block.text).map((text) => ({
        text,
        alignment: 'justify',
        margin: [0, 0, 0, 5],
        leadingIndent: INDENT,
        ...(block.emphasis === 'note' ? { italics: true, fontSize: 12 } : {}),
      }));
    case 'list':
      return block.items.map((item) => ({
        text: `- ${item}`,
        alignment: 'justify',
        leadingIndent: INDENT,
        margin: [0, 0, 0, 4],
      }));
    case 'table':
      return [tableOf(block)];
    case 'chart':
      return [
        {
          stack: [
            { text: block.caption, bold: true, fontSize: 12, alignment: 'center', margin: [0, 0, 0, 6] },
            drawn(chartDrawing(block)),
          ],
          unbreakable: true,
          margin: [0, 8, 0, 10],
        },
      ];
    case 'newPage':
      return [NEW_PAGE];
  }
}

/**
 * The signature goes over to another page only with the last lines that it is put to, and these with their headings:
 * nobody signs an empty page.
 */
function signed(blocks: readonly PdfNode[], signature: PdfNode): PdfNode[] {
  const last = blocks.length - 1;
  let from = last;
  while (from > 0 && blocks[from - 1]?.headlineLevel !== undefined) from--;
  return [
    ...blocks.map((block, i) =>
      i === last ? { ...block, id: LAST_LINES } : i === from ? { ...block, id: LEAD } : block,
    ),
    signature,
  ];
}

/** Columns and stacks are told on the page before, too, where none of what they hold found room. */
const isSeen = ({ text, table, canvas }: PlacedNode): boolean => (text ?? table ?? canvas) !== undefined;

/** pdfmake asks once of each node, in their order. */
function beginsPage(node: PlacedNode, around: AroundNode): boolean {
  const here = around.getFollowingNodesOnPage();
  const next = around.getNodesOnNextPage().map(({ id }) => id);
  const signedOverleaf = next.some((id) => id?.startsWith(SIGNATURE)) && !next.includes(LAST_LINES);
  if (node.id === LAST_LINES) return node.pageNumbers.length === 1 && signedOverleaf;
  if (node.id === LEAD) return signedOverleaf || !here.some(({ id }) => id === LAST_LINES);
  // a heading goes over with what it heads
  return node.headlineLevel !== undefined && !here.some(isSeen);
}

function tableOf({ caption, columns, rows, note }: PrintTable): PdfNode {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const inner = WIDTH - columns.length * 9;
  const cell = (text: string, align: 'start' | 'end'): PdfContent => ({
    text,
    fontSize: 11,
    alignment: align === 'end' ? 'right' : 'left',
  });
  return {
    stack: [
      {
        text: caption,
        bold: true,
        fontSize: 12,
        alignment: 'center',
        margin: [0, 0, 0, 4],
        headlineLevel: 3,
      },
      {
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: columns.map(({ width }) => (inner * width) / all),
          body: [
            columns.map(({ name }): PdfContent => ({
              text: name,
              bold: true,
              fontSize: 11,
              alignment: 'center',
            })),
            ...rows.map((row) => row.map((text, i) => cell(text, columns[i]?.align ?? 'start'))),
          ],
        },
        layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 3, paddingBottom: () => 3 },
      },
      ...(note === ''
        ? []
        : [
            {
              text: note,
              italics: true,
              fontSize: 11,
              margin: [0, 3, 0, 0] as [number, number, number, number],
            },
          ]),
    ],
    margin: [0, 6, 0, 10],
  };
}

/**
 * As lines and words of the PDF itself: sharp at every size, and found by whoever searches. A PDF paints in the order of
 * its content, so the words come after the paper and the columns that they stand on.
 */
function drawn({ width, height, marks }: Drawing): PdfContent {
  const words = marks.flatMap((mark): PdfContent[] =>
    mark.kind === 'text'
      ? [
          {
            columns: [
              { width: mark.w, text: mark.text, fontSize: mark.size, alignment: mark.align, lineHeight: 1 },
            ],
            relativePosition: { x: mark.x, y: mark.y - height }, // from the foot of the drawing
          },
        ]
      : [],
  );
  return {
    stack: [
      {
        canvas: [
          {
            type: 'rect',
            x: 0,
            y: 0,
            w: width,
            h: height,
            color: '#FFFFFF',
            lineColor: '#FFFFFF',
            lineWidth: 0,
          },
          ...marks.flatMap((mark): PdfShape[] => {
            if (mark.kind === 'rect')
              return [
                { type: 'rect', x: mark.x, y: mark.y, w: mark.w, h: mark.h, color: mark.fill, lineWidth: 0 },
              ];
            if (mark.kind === 'line')
              return [
                {
                  type: 'line',
                  x1: mark.x1,
                  y1: mark.y1,
                  x2: mark.x2,
                  y2: mark.y2,
                  lineColor: mark.stroke,
                  lineWidth: 0.6,
                },
              ];
            return [];
          }),
        ],
      },
      ...words,
    ],
  };
}

function foot(form: PrintForm): PdfNode {
  return {
    columns: [
      {
        width: '50%',
        stack: [
          { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 12 },
          ...recipientLines(form).map((text, i) => ({ id: `${SIGNATURE}-${String(i)}`, text, fontSize: 11 })),
        ],
      },
      {
        width: '50%',
        alignment: 'center',
        stack: [
          ...officeLines(form).map((text) => ({ text, bold: true })),
          { id: SIGNATURE, text: form.signer, bold: true, margin: [0, 62, 0, 0] },
        ],
      },
    ],
    margin: [0, 16, 0, 0],
  };
}
