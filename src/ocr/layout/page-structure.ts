import type { LineRole, TextLine } from '../../shared/page-text.js';
import { captionLines } from './captions.js';
import { footnoteLines } from './footnotes.js';
import { withLanguages } from './line-languages.js';
import { marginRoles } from './margins.js';
import { withNumbersApart } from './number-apart.js';
import { PageLayout, type PageArea } from './page-layout.js';
import { inReadingOrder } from './reading-order.js';
import { withSplitWords } from './split-words.js';
import { tableLines } from './tables.js';

/**
 * What a page's lines are besides body text, by this page alone: their roles, and so their order; the language of those
 * in another than the page's; and the words that go on from one line to the next. What is unsure stays body, in the
 * order and as the words that it was given.
 */
export function structuredLines(
  lines: readonly TextLine[],
  page: PageArea,
  language: string | null,
): readonly TextLine[] {
  const apart = withNumbersApart(lines, page);
  const roles = pageRoles(new PageLayout(apart, page));
  const ordered = inReadingOrder(
    apart.map((line) => withRole(line, roles.get(line.id))),
    page,
  );
  return withSplitWords(withLanguages(ordered, language), language);
}

function pageRoles(layout: PageLayout): Map<string, LineRole> {
  const roles = marginRoles(layout);
  const put = (ids: ReadonlySet<string>, role: LineRole): void => {
    for (const id of ids) if (!roles.has(id)) roles.set(id, role);
  };
  put(captionLines(layout), 'caption');
  put(tableLines(layout), 'table');
  const others = layout.lines.filter(({ line }) => !roles.has(line.id));
  put(footnoteLines(layout, others), 'footnote');
  return roles;
}

export function withRole({ role: _role, ...line }: TextLine, role: LineRole | undefined): TextLine {
  return role === undefined ? line : { ...line, role };
}
