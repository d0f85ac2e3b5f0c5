// npm run bench -- potential [--half all|tune|report] [--baseline] [--wrong --half tune]: claims that the reader of
// potential finds in the labelled passages of bench/potential, traps that it takes for claims, readiness of short documents.
import { parseArgs } from 'node:util';
import type { ClaimKind, ClaimSuggestion } from '../src/potential/claims/claim-kinds.js';
import type { ClaimPage, ClaimReader } from '../src/potential/claims/claim-reader.js';
import { evidenceIsRight } from './potential/boxes.js';
import { pageOf } from './potential/pages.js';
import { type Half, HALVES, LANGUAGES, passages, shortDocuments, TRAPS } from './potential/passages.js';
import { PlainPatterns } from './potential/plain-patterns.js';
import { composedReader } from './potential/reader.js';
import { answers, type Answer } from './potential/readiness.js';
import { judge, sum, type Sums, type Verdict } from './potential/tally.js';
import { printMachine, printTable } from './support/report.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'all' },
    baseline: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
});
if (values.wrong && values.half !== 'tune')
  throw new Error('--wrong shows the tuning half alone: add --half tune. The other half is for figures.');
const halves = HALVES.filter((half) => values.half === 'all' || values.half === half);
if (halves.length === 0) throw new Error(`--half is all, tune or report, not ${values.half}`);

interface Outcome {
  readonly verdicts: readonly Verdict[];
  readonly answers: readonly Answer[];
  readonly evidence: { readonly right: number; readonly of: number };
}

const readers: [string, ClaimReader][] = [['phusa', await composedReader()]];
if (values.baseline) readers.push(['plain patterns', new PlainPatterns()]);
printMachine();
for (const half of halves) {
  const outcomes: [string, Outcome][] = [];
  for (const [name, reader] of readers) outcomes.push([name, await read(reader, half)]);
  show(half, outcomes);
}

async function read(reader: ClaimReader, half: Half): Promise<Outcome> {
  const evidence = { right: 0, of: 0 };
  const ask = async (pages: readonly ClaimPage[]): Promise<ClaimSuggestion[]> => {
    const found = await reader.read(pages);
    evidence.of += found.length;
    evidence.right += found.filter((claim) => evidenceIsRight(claim, pages)).length;
    return found;
  };
  const asked = LANGUAGES.flatMap((language) => passages(half, language));
  const verdicts: Verdict[] = [];
  for (const passage of asked)
    verdicts.push(judge(passage, await ask([pageOf(1, passage.heading, passage.text)])));
  const byId = new Map(asked.map((passage) => [passage.id, passage]));
  const documents = shortDocuments().filter((document) => document.half === half);
  return { verdicts, answers: await answers(documents, byId, ask), evidence };
}

function show(half: Half, outcomes: readonly [string, Outcome][]): void {
  const [, first] = outcomes[0] ?? [];
  if (!first) return;
  const count = first.verdicts.length;
  console.log(
    `\n${half} half: ${String(count)} passages, ${String(sum(first.verdicts).traps)} of them with a trap`,
  );
  printTable([
    ['', 'right', 'missed', 'wrong', 'precision', 'recall', 'F1', 'traps taken'],
    ...outcomes.flatMap(([name, { verdicts }]) => [
      row(name, sum(verdicts)),
      ...LANGUAGES.map((language) =>
        row(`  ${language}`, sum(verdicts.filter(({ passage }) => passage.language === language))),
      ),
      ...drawnAndAdded(verdicts),
    ]),
  ]);
  console.log('');
  printTable([
    ['readiness', 'documents', 'known', 'answered', 'within a level', 'of known'],
    ...outcomes.map(([name, outcome]) => readinessRow(name, outcome.answers)),
  ]);
  for (const [name, { evidence }] of outcomes)
    console.log(
      `evidence of ${name}: ${share(evidence.right, evidence.of)} of its quotes and boxes are right`,
    );
  const kinds = [
    ...new Set(first.verdicts.flatMap(({ passage }) => passage.claims.map(({ kind }) => kind))),
  ].sort();
  console.log('');
  printTable([
    ['kind', 'right', 'missed', 'wrong', 'precision', 'recall', 'F1', 'traps taken'],
    ...kinds.map((kind: ClaimKind) => row(kind, sum(first.verdicts, kind))),
  ]);
  console.log('');
  printTable([
    ['trap', 'passages', ...outcomes.map(([name]) => `taken by ${name}`)],
    ...TRAPS.map((trap) => {
      const of = ({ passage }: Verdict): boolean => passage.trap?.type === trap;
      return [
        trap,
        first.verdicts.filter(of).length,
        ...outcomes.map(([, { verdicts }]) => sum(verdicts.filter(of)).taken),
      ];
    }),
  ]);
  if (values.wrong) for (const verdict of first.verdicts) showWrong(verdict);
  if (values.wrong) for (const answer of first.answers) showAnswer(answer);
}

/** Of the tuning half also how those do that were drawn with the other half, and those written later. */
function drawnAndAdded(verdicts: readonly Verdict[]): (string | number)[][] {
  const added = verdicts.filter(({ passage }) => passage.added);
  if (added.length === 0) return [];
  const drawn = verdicts.filter(({ passage }) => !passage.added);
  return [row('  drawn', sum(drawn)), row('  added later', sum(added))];
}

function row(name: string, sums: Sums): (string | number)[] {
  const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));
  return [
    name,
    sums.right,
    sums.missed,
    sums.wrong,
    figure(sums.precision),
    figure(sums.recall),
    figure(sums.f1),
    share(sums.taken, sums.traps),
  ];
}

/** Whoever answers where nothing can be told is as wrong as by a false level. */
function readinessRow(name: string, all: readonly Answer[]): (string | number)[] {
  const known = all.filter(({ document }) => document.trl !== null);
  const answered = all.filter(({ trl }) => trl !== undefined);
  const right = answered.filter(({ right }) => right).length;
  const answeredKnown = known.filter(({ trl }) => trl !== undefined).length;
  return [
    name,
    all.length,
    known.length,
    answered.length,
    share(right, answered.length),
    share(answeredKnown, known.length),
  ];
}

function share(part: number, of: number): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} % (${String(part)}/${String(of)})`;
}

function showWrong({ passage, missed, wrong, taken }: Verdict): void {
  if (missed.length + wrong.length === 0) return;
  console.log(`\n${passage.id} [${passage.heading}] ${passage.text}`);
  for (const { kind, value } of missed) console.log(`  missed ${kind} ${JSON.stringify(value)}`);
  for (const claim of wrong)
    console.log(
      `  ${taken.includes(claim) ? `trap (${passage.trap?.type ?? ''})` : 'false'} ${claim.kind} ${JSON.stringify(claim.value)} by ${claim.evidence.method}: ${claim.quote.replace(/\s+/g, ' ')}`,
    );
}

function showAnswer({ document, trl, right }: Answer): void {
  if (right) return;
  console.log(
    `\n${document.id} (${document.passages.join(', ')}): readiness ${String(document.trl ?? 'unknown')}, ${document.basis}; answered ${String(trl ?? 'nothing')}`,
  );
}
