import type { LineCorrection } from '../corrections/line-correction.entity.js';
import type { Page } from '../pages/page.entity.js';
import type { TextLine, TextWord } from '../../shared/page-text.js';
import type { PageDto, PageSummaryDto, UnplacedCorrectionDto, WordDto } from './page.dto.js';

export function pageSummary(page: Page, keeps: boolean): PageSummaryDto {
  const { failure } = page;
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    source: page.source,
    language: page.language,
    confidence: page.confidence,
    quality: page.quality,
    reasons: page.reasons,
    version: page.version,
    withheld: page.withheld,
    ...(failure ? { failure: { ...failure } } : {}),
    ...(keeps && page.suspects.length > 0
      ? { suspects: page.suspects.map(({ kind, boxes }) => ({ kind, boxes: boxes.map((box) => [...box]) })) }
      : {}),
  };
}

export function pageView(
  page: Page,
  lines: readonly TextLine[],
  keeps: boolean,
  unplaced: readonly LineCorrection[] = [],
): PageDto {
  return {
    ...pageSummary(page, keeps),
    text: page.text,
    lines: lines.map(({ words, box, ...line }) => ({
      ...line,
      box: [...box],
      words: words.map(wordView),
    })),
    ...(keeps && unplaced.length > 0 ? { unplacedCorrections: unplaced.map(unplacedView) } : {}),
  };
}

const unplacedView = ({ id, box, base, after, actor, at }: LineCorrection): UnplacedCorrectionDto => ({
  id,
  box: [...box],
  before: base,
  after,
  by: actor,
  at: at.toISOString(),
});

function wordView({ alternatives, ...word }: TextWord): WordDto {
  const candidates = alternatives?.map((alternative) => ({ ...alternative }));
  return { ...word, box: [...word.box], ...(candidates ? { alternatives: candidates } : {}) };
}
