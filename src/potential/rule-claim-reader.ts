import { boxesOfSpan } from '../shared/page-text.js';
import { languageOf } from '../text/language.js';
import { newTonePlacement } from '../text/normalise.js';
import { standingOf } from './words/assertion.js';
import type { ClaimSuggestion } from './claims/claim-kinds.js';
import { ClaimReader, type ClaimPage } from './claims/claim-reader.js';
import { readinessOfPractice } from './practice-readiness.js';
import { CLAIM_RULES } from './rules/rules.js';
import type { ClaimRule, Hit, RuleSentence } from './claims/rule.js';
import { isContentsLine, SECTION_WEIGHT, sectionOpenedBy, type Section } from './sentences/sections.js';
import { sentencesOf, type Sentence } from './sentences/sentences.js';

/** Below this a claim is not worth a person's time. */
const MIN_CONFIDENCE = 0.5;

/** Claims by rules: patterns, and a judgement whether each stands as the document's own fact. */
export class RuleClaimReader extends ClaimReader {
  constructor(private readonly rules: readonly ClaimRule[] = CLAIM_RULES) {
    super();
  }

  async read(pages: Iterable<ClaimPage> | AsyncIterable<ClaimPage>): Promise<ClaimSuggestion[]> {
    let section: Section = 'front';
    const claims: ClaimSuggestion[] = [];
    for await (const page of pages) {
      const sections = sectionsOf(page.text, section);
      section = sections.at(-1)?.section ?? section;
      for (const sentence of sentencesOf(page.text)) {
        const part = sectionAt(sections, sentence.start);
        if (SECTION_WEIGHT[part] > 0) claims.push(...this.claimsOf(page, sentence, part));
      }
    }
    const once = withoutRepeats(claims);
    return [...once, ...readinessOfPractice(once)];
  }

  private claimsOf(page: ClaimPage, sentence: Sentence, section: Section): ClaimSuggestion[] {
    const seen = seenByRules(page.text.slice(sentence.start, sentence.end), section);
    return this.rules.flatMap((rule) =>
      rule
        .find(seen)
        .filter(
          (hit) =>
            rule.judgesItself === true || standingOf(seen.text, seen.printed, hit.start, hit.end) === 'fact',
        )
        .map((hit) => claimOf(page, sentence, hit, SECTION_WEIGHT[section], rule.name))
        .filter((claim) => claim.confidence >= MIN_CONFIDENCE),
    );
  }
}

function seenByRules(slice: string, section: Section): RuleSentence {
  const printed = slice.normalize('NFC').replace(/\s+/g, ' ');
  const english = languageOf(printed).language === 'en';
  return { printed, text: newTonePlacement(printed.toLowerCase()), english, section };
}

function claimOf(
  page: ClaimPage,
  { start, end }: Sentence,
  hit: Hit,
  weight: number,
  rule: string,
): ClaimSuggestion {
  const quote = page.text.slice(start, end);
  const evidence = {
    page: page.number,
    boxes: boxesOfSpan(page.spans, start, end),
    quote,
    method: `rule:${rule}`,
  };
  const confidence = Math.round(hit.confidence * weight * 100) / 100;
  return { kind: hit.kind, value: hit.value, quote, confidence, evidence } as ClaimSuggestion;
}

interface SectionStart {
  readonly at: number;
  readonly section: Section;
}

function sectionsOf(text: string, inherited: Section): SectionStart[] {
  const starts: SectionStart[] = [{ at: 0, section: inherited }];
  let at = 0;
  for (const line of text.split('\n')) {
    const opened = isContentsLine(line) ? undefined : sectionOpenedBy(line);
    if (opened !== undefined) starts.push({ at, section: opened });
    at += line.length + 1;
  }
  return starts;
}

const sectionAt = (starts: readonly SectionStart[], at: number): Section =>
  starts.findLast((start) => start.at <= at)?.section ?? 'body';

/** The same claim in the same words on several pages (abstract, conclusion) is kept once, at its surest place. */
function withoutRepeats(claims: readonly ClaimSuggestion[]): ClaimSuggestion[] {
  const kept = new Map<string, ClaimSuggestion>();
  for (const claim of claims) {
    const key = `${claim.kind} ${JSON.stringify(claim.value)} ${claim.quote.replace(/\s+/g, ' ').toLowerCase()}`;
    const known = kept.get(key);
    if (known === undefined || known.confidence < claim.confidence) kept.set(key, claim);
  }
  return [...kept.values()];
}
