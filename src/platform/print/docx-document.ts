import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { chartDrawing } from './chart-drawing.js';
import { chartPicture } from './chart-picture.js';
import { datedZip } from './dated-zip.js';
import {
  addresseeLines,
  MARGINS_MM,
  numberLine,
  officeLines,
  type PrintDocument,
  type PrintBlock,
  type PrintChart,
  type PrintForm,
  type PrintTable,
  paragraphs,
  placeAndDate,
  recipientLines,
} from './print-document.js';

const mm = convertMillimetersToTwip;
/** In half points, as Word counts. */
const SIZE = 27;
const FONT = 'Times New Roman';
const WIDTH = mm(210 - MARGINS_MM.left - MARGINS_MM.right);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const PIXELS_PER_POINT = 96 / 72;

/** The paper as a Word document (Office Open XML), to be worked on further. `at`: when it counts as made. */
export async function docxDocument(printDocument: PrintDocument, at: Date): Promise<Buffer> {
  const { form } = printDocument;
  const pictures = { count: 0 };
  const document = new Document({
    title: `${form.kind} ${form.subject}`,
    creator: form.agency,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: 'vi-VN' } } },
        heading1: { run: { font: FONT, size: SIZE, bold: true, color: '000000' } },
        heading2: { run: { font: FONT, size: SIZE, bold: true, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true, // the first page bears no number
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(MARGINS_MM.top),
              bottom: mm(MARGINS_MM.bottom),
              left: mm(MARGINS_MM.left),
              right: mm(MARGINS_MM.right),
              header: mm(10),
            },
          },
        },
        headers: {
          first: new Header({ children: [marked(printDocument.draft)] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE })],
              }),
              ...(printDocument.draft ? [marked(true)] : []),
            ],
          }),
        },
        children: [
          head(form),
          ...title(form),
          ...printDocument.blocks.flatMap((block, i) =>
            blockOf(block, pictures, i === printDocument.blocks.length - 1),
          ),
          foot(form),
          ...(printDocument.annexes.length === 0 ? [] : [newPage()]),
          ...printDocument.annexes.flatMap((block) => blockOf(block, pictures)),
        ],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(form, at) };
  return datedZip(Buffer.from(await Packer.toBuffer(document, undefined, [core])));
}

const newPage = (): Paragraph => new Paragraph({ pageBreakBefore: true, children: [] });

const marked = (draft: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: draft ? [new TextRun({ text: 'DỰ THẢO', bold: true, size: 24 })] : [],
  });

/** Written by us, for docx would put the time of writing into it. */
function coreProperties(form: PrintForm, at: Date): string {
  const escaped = (text: string): string =>
    text.replace(/[<>&"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  const moment = at.toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(`${form.kind} ${form.subject}`)}</dc:title><dc:creator>${escaped(form.agency)}</dc:creator>` +
    '<dc:language>vi-VN</dc:language>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  );
}

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly after?: number;
  readonly before?: number;
}

const centred = (
  text: string,
  { bold = false, italics = false, size = SIZE, after = 0, before = 0 }: Style = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after, before },
    children: [new TextRun({ text, bold, italics, size })],
  });

/** A line beneath, as wide as it is indented not to be. */
const ruled = (indentMm: number, after = 120): Paragraph =>
  new Paragraph({
    indent: { left: mm(indentMm), right: mm(indentMm) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { after, line: 120 },
    children: [],
  });

const concurrentMap = (left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table =>
  new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [Math.round(WIDTH * share), Math.round(WIDTH * (1 - share))],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, i) =>
            new TableCell({
              width: { size: Math.round(WIDTH * (i === 0 ? share : 1 - share)), type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children: [...children],
            }),
        ),
      }),
    ],
  });

const head = (form: PrintForm): Table =>
  concurrentMap(
    [
      ...(form.superior === '' ? [] : [centred(form.superior.toUpperCase(), { size: 24 })]),
      centred(form.agency.toUpperCase(), { size: 24, bold: true }),
      ruled(22),
      centred(numberLine(form), { size: 26 }),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
      centred('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }),
      ruled(19),
      centred(placeAndDate(form), { size: 26, italics: true }),
    ],
    0.42,
  );

const title = (form: PrintForm): Paragraph[] => [
  centred(form.kind.toUpperCase(), { size: 28, bold: true, before: 280 }),
  centred(form.subject, { size: 28, bold: true }),
  ruled(62, 200),
  ...(form.addressees.length === 0 ? [] : addressees(addresseeLines(form))),
];

const addressees = (lines: readonly string[]): Paragraph[] =>
  lines.length === 1
    ? [centred(lines[0] ?? '', { size: 28, after: 160 })]
    : lines.map(
        (text, i) =>
          new Paragraph({
            indent: { left: mm(40) },
            spacing: { after: i < lines.length - 1 ? 0 : 160 },
            children: [new TextRun({ text, size: 28 })],
          }),
      );

/** `signed`: the signature stands beneath it and goes over to another page only with it. */
function blockOf(block: PrintBlock, pictures: { count: number }, signed = false): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          indent: { firstLine: mm(10) },
          spacing: { before: block.level === 1 ? 200 : 120, after: 80 },
          children: [new TextRun({ text: block.text, bold: true, size: SIZE })],
        }),
      ];
    case 'text':
      return paragraphs(block.text).map((text) => written(text, block.emphasis === 'note', signed));
    case 'list':
      return block.items.map((item) => written(`- ${item}`, false, signed));
    case 'table':
      return tableOf(block);
    case 'chart':
      return chartOf(block, ++pictures.count);
    case 'newPage':
      return [newPage()];
  }
}

const written = (text: string, note: boolean, keepNext: boolean): Paragraph =>
  new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { after: 100, line: 276 },
    children: [new TextRun({ text, italics: note, size: note ? 24 : SIZE })],
  });

function tableOf({ caption, columns, rows, note }: PrintTable): FileChild[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((WIDTH * width) / all));
  const cell = (text: string, i: number, headed: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: headed
            ? AlignmentType.CENTER
            : columns[i]?.align === 'end'
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: headed, size: 22 })],
        }),
      ],
    });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120, after: 80 },
      children: [new TextRun({ text: caption, bold: true, size: 24 })],
    }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ name }, i) => cell(name, i, true)),
        }),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) }),
        ),
      ],
    }),
    new Paragraph({
      spacing: { before: 60, after: 160 },
      children: [new TextRun({ text: note, italics: true, size: 22 })],
    }),
  ];
}

function chartOf(chart: PrintChart, number: number): FileChild[] {
  const drawing = chartDrawing(chart);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 160, after: 80 },
      children: [new TextRun({ text: chart.caption, bold: true, size: 24 })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [
        new ImageRun({
          type: 'png',
          data: chartPicture(drawing),
          transformation: {
            width: Math.round(drawing.width * PIXELS_PER_POINT),
            height: Math.round(drawing.height * PIXELS_PER_POINT),
          },
          altText: {
            id: String(number),
            name: `Biểu đồ ${String(number)}`,
            title: chart.caption,
            description: inWords(chart),
          },
        }),
      ],
    }),
  ];
}

/** For who cannot see it. */
const inWords = ({ caption, labels, series, unit }: PrintChart): string =>
  [
    caption,
    ...series.map(
      ({ name, values }) =>
        `${name}: ${labels.map((label, i) => `${label}: ${values[i] === null ? 'chưa có số liệu' : String(values[i])}`).join('; ')}`,
    ),
    unit,
  ].join('. ');

const small = (text: string, size: number, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size, bold, italics: bold })] });

const foot = (form: PrintForm): Table =>
  concurrentMap(
    [small('Nơi nhận:', 24, true), ...recipientLines(form).map((line) => small(line, 22))],
    [
      ...officeLines(form).map((line) => centred(line, { bold: true })),
      centred(form.signer, { bold: true, before: 1300 }),
    ],
    0.5,
  );
