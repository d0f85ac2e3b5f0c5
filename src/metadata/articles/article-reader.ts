import { exactForm } from '../../text/normalise.js';
import { DescriptionReader, type DocumentView, type FieldSuggestion } from '../page/description-reader.js';
import { PageText } from '../page/page-text.js';
import { properTitle } from '../names/proper-case.js';
import { findAbstracts, findKeywords } from '../page/sections.js';
import { suggest, suggestSpan } from '../page/suggest.js';
import { affiliationsFrom, contactsOn } from './affiliations.js';
import { journalFields } from './journal-head.js';
import { readTitleBlock, type TitleBlock } from './title-block.js';

const TITLE_CONFIDENCE = { authorsBelow: 0.88, largerLetters: 0.82, capitals: 0.72 } as const;
const WITH_AUTHORS = 0.92;
const FRONT_PAGES = 3;

/** Articles, and every other text that opens with a title: what the first page itself shows. */
export class ArticleReader extends DescriptionReader {
  readonly kind = 'article';

  applies(document: DocumentView): number {
    const first = firstPage(document);
    if (first === undefined) return 0;
    const block = readTitleBlock(first);
    if (block === undefined) return 0.05;
    return block.authors.length > 0 ? 0.6 : 0.3;
  }

  read(document: DocumentView): FieldSuggestion[] {
    const first = firstPage(document);
    if (first === undefined) return [];
    const pages = document.pages
      .filter((page) => page.number <= FRONT_PAGES)
      .map((page) => new PageText(page));
    const block = readTitleBlock(first);
    const summary = abstracts(pages);
    return [
      ...typeOf(block, summary),
      ...(block ? titleAndAuthors(first, block, document) : []),
      ...summary,
      ...findKeywords(pages).map(({ page, span }) => suggest('keywords', page, span, 'keywords', 0.9)),
      ...journalFields(pages),
      ...(block ? affiliationsFrom(first, block.behind) : []),
      ...contactsOn(first),
    ];
  }
}

const firstPage = (document: DocumentView): PageText | undefined => {
  const view = document.pages.find((page) => page.text.trim() !== '');
  return view === undefined || view.number > 2 ? undefined : new PageText(view);
};

function titleAndAuthors(page: PageText, block: TitleBlock, document: DocumentView): FieldSuggestion[] {
  const printed = page.text.slice(block.title.start, block.title.end).replace(/\s+/g, ' ').trim();
  const proper = properTitle(
    printed,
    document.pages.map((other) => other.text),
  );
  const named = document.info.title !== undefined && exactForm(document.info.title) === exactForm(printed);
  const set =
    block.authors.length > 0 && block.by === 'largerLetters' ? WITH_AUTHORS : TITLE_CONFIDENCE[block.by];
  const confidence = named ? 0.96 : set;
  return [
    suggest('title', page, block.title, `title:${block.by}`, confidence, proper.text),
    ...block.authors.map(({ at, read }) =>
      suggestSpan('authors', at, 'belowTitle', read.sure ? 0.88 : 0.7, read.person),
    ),
  ];
}

/** A title with people under it and an abstract make an article, whatever else is missing. */
function typeOf(block: TitleBlock | undefined, [abstract]: readonly FieldSuggestion[]): FieldSuggestion[] {
  if (block === undefined || block.authors.length === 0 || abstract === undefined) return [];
  const { evidence, ...rest } = abstract;
  const type = { ...rest, name: 'documentType' as const, value: 'article', confidence: 0.85 };
  return [{ ...type, ...(evidence ? { evidence: { ...evidence, method: 'type:bylineAndAbstract' } } : {}) }];
}

/** In the language of the text where it stands in two. */
function abstracts(pages: readonly PageText[]): FieldSuggestion[] {
  const found = findAbstracts(pages);
  const best = found.find((section) => !section.english) ?? found[0];
  return best ? [suggest('abstract', best.page, best.span, 'abstractSection', 0.88)] : [];
}
