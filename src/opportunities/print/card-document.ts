import type { PdfContent, PdfDefinition } from '../../platform/print/pdf-definition.js';
import { printPdf } from '../../platform/print/print-pdf.js';
import { CARD_WORDS, COOPERATION_WORDS, QUESTION_WORDS } from './card-words.js';
import { QUESTIONS } from '../cards/questions.js';
import type { Cooperation } from '../cards/card.entity.js';
import type { CardAnswerDto, CardDto } from '../cards/opportunities.dto.js';
import { type PrintLanguage, valueWords } from './value-words.js';

const INK = '#1F2A2E';
const SOFT = '#566469';
const RIVER = '#0B6E5F';
const EMPTY = '#E0D9CB';
const LEVELS = 9;

/** How much of a card is printed, from all to little: the first that fits one page is taken. */
interface Measure {
  readonly answers: number;
  readonly quote: number;
  readonly summary: number;
}
const MEASURES: readonly Measure[] = [
  { answers: 4, quote: 260, summary: 2000 },
  { answers: 3, quote: 180, summary: 1400 },
  { answers: 2, quote: 120, summary: 900 },
  { answers: 1, quote: 90, summary: 600 },
  { answers: 1, quote: 0, summary: 350 },
];

/** The card on one page of A4, with a code that leads to its address. `at`: when it counts as printed. */
export async function printedCard(card: CardDto, language: PrintLanguage, at: Date): Promise<Buffer> {
  let printDocument: Buffer | undefined;
  for (const measure of MEASURES) {
    let pages = 0;
    const definition = definitionOf(card, language, at, measure);
    printDocument = await printPdf(
      {
        ...definition,
        // pdfmake tells how many pages there are when it draws what stands beneath each
        footer: (_, count) => {
          pages = count;
          return { text: foot(card, language, at), fontSize: 7.5, color: SOFT, margin: [42, 6, 42, 0] };
        },
      },
      at,
    );
    if (pages <= 1) return printDocument;
  }
  if (!printDocument) throw new Error('no measure to print a card by');
  return printDocument;
}

function foot({ links }: CardDto, language: PrintLanguage, at: Date): string {
  const day = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(at);
  return `${CARD_WORDS.asOf[language]} ${day} · ${links.html}`;
}

function definitionOf(card: CardDto, language: PrintLanguage, at: Date, measure: Measure): PdfDefinition {
  const other: PrintLanguage = language === 'vi' ? 'en' : 'vi';
  const title = (language === 'en' ? card.titleEn : undefined) ?? card.title ?? '';
  const summary = card.summary[language] || card.summary[other];
  return {
    pageSize: 'A4',
    pageMargins: [42, 38, 42, 34],
    language,
    info: { title, subject: CARD_WORDS.heading[language] },
    defaultStyle: { fontSize: 9.5, lineHeight: 1.15, color: INK },
    content: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: CARD_WORDS.heading[language].toUpperCase(), color: RIVER, bold: true, fontSize: 8.5 },
              { text: title, bold: true, fontSize: 15, margin: [0, 2, 0, 3] },
              { text: [card.host, card.year].filter(Boolean).join(' · '), color: SOFT },
              ...readiness(card, language),
            ],
          },
          { width: 92, qr: card.links.html, fit: 92, alignment: 'right' },
        ],
        columnGap: 14,
      },
      { text: clipped(summary, measure.summary), fontSize: 10.5, margin: [0, 9, 0, 6] },
      ...sought(card, language),
      ...QUESTIONS.map((question): PdfContent => {
        const answers = card.questions.find((one) => one.question === question)?.answers ?? [];
        return {
          columns: [
            { width: 112, text: QUESTION_WORDS[question][language], bold: true },
            {
              width: '*',
              stack:
                question === 'call'
                  ? call(card, language)
                  : answers.length === 0
                    ? [unanswered(card, question, language)]
                    : answered(answers, language, measure),
            },
          ],
          columnGap: 10,
          margin: [0, 4, 0, 0],
        };
      }),
      { text: CARD_WORDS.everyAnswer[language], fontSize: 8, color: SOFT, margin: [0, 9, 0, 0] },
    ],
  };
}

function readiness({ readiness: range }: CardDto, language: PrintLanguage): PdfContent[] {
  if (!range) return [];
  const { lowest, highest } = range;
  const [step, height] = [15, 7];
  return [
    {
      text: `${CARD_WORDS.readiness[language]}: ${lowest === highest ? String(lowest) : `${String(lowest)}–${String(highest)}`}`,
      margin: [0, 7, 0, 2],
      bold: true,
    },
    {
      canvas: Array.from({ length: LEVELS }, (_, i) => ({
        type: 'rect' as const,
        x: i * (step + 2),
        y: 0,
        w: step,
        h: height,
        lineWidth: 0.6,
        lineColor: i < highest ? RIVER : EMPTY,
        // what only some claims say is drawn, not filled
        color: i < lowest ? RIVER : '#FFFFFF',
      })),
    },
  ];
}

function sought({ cooperation }: CardDto, language: PrintLanguage): PdfContent[] {
  const words = cooperation.map((one) => COOPERATION_WORDS[one as Cooperation][language]);
  if (words.length === 0) return [];
  return [
    {
      text: [{ text: `${CARD_WORDS.sought[language]} `, bold: true }, words.join(', ')],
      margin: [0, 0, 0, 4],
    },
  ];
}

function call({ desk }: CardDto, language: PrintLanguage): PdfContent[] {
  if (desk.name === '') return [unknown(language)];
  const within = CARD_WORDS.answersWithin[language].replace('{n}', String(desk.answerDays));
  return [{ text: `${[desk.name, desk.organisation].filter(Boolean).join(', ')} · ${within}` }];
}

const unknown = (language: PrintLanguage): PdfContent => ({
  text: CARD_WORDS.notKnown[language],
  italics: true,
  color: SOFT,
});

/** As on the card's page: what the summary or the record says is said, and that nobody confirmed it. */
function unanswered({ host, summary }: CardDto, question: string, language: PrintLanguage): PdfContent {
  if (question === 'what' && summary.vi + summary.en !== '')
    return { text: CARD_WORDS.inSummary[language], color: SOFT };
  if (question === 'owner' && host)
    return { text: CARD_WORDS.hostUnconfirmed[language].replace('{host}', host), color: SOFT };
  return unknown(language);
}

function answered(
  answers: readonly CardAnswerDto[],
  language: PrintLanguage,
  measure: Measure,
): PdfContent[] {
  const shown = answers.slice(0, measure.answers);
  const left = answers.length - shown.length;
  return [
    ...shown.map((answer) => answerLine(answer, language, measure)),
    ...(left > 0
      ? [{ text: CARD_WORDS.more[language].replace('{n}', String(left)), color: SOFT, fontSize: 8.5 }]
      : []),
  ];
}

function answerLine(answer: CardAnswerDto, language: PrintLanguage, measure: Measure): PdfContent {
  const { source, value, against, confirmedAt } = answer;
  const words = clipped(valueWords(value, language), 400);
  const quote = source?.quote ? clipped(source.quote.replace(/\s+/gu, ' ').trim(), measure.quote) : '';
  const place = source && source.page > 0 ? `${CARD_WORDS.page[language]} ${String(source.page)}` : '';
  const when = confirmedAt
    ? `${CARD_WORDS.confirmed[language]} ${new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(confirmedAt))}`
    : '';
  const notes = [place, when, against.length > 0 ? CARD_WORDS.contradicted[language] : ''].filter(
    (note) => note !== '',
  );
  return {
    text: [
      { text: words, bold: true },
      ...(quote === '' || quote === words ? [] : [{ text: `${words === '' ? '' : ' '}“${quote}”` }]),
      ...(notes.length > 0 ? [{ text: ` (${notes.join('; ')})`, color: SOFT, fontSize: 8.5 }] : []),
    ],
    margin: [0, 0, 0, 2],
  };
}

/** Cut between words; nothing of it where there is no room at all. */
function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most === 0) return '';
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}
