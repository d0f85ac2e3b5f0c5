import { setImmediate as otherWork } from 'node:timers/promises';
import { foldedForm } from '../../text/normalise.js';
import type { IndexedDocument } from '../port/indexed-document.js';
import { BodyTokens, recordTokens } from '../matching/index-tokens.js';
import { RECORD_PARTS } from '../query/parsed-query.js';

/** Between these many pages others get their turn: a long book takes a second to cut into tokens. */
const PAGES_AT_ONCE = 20;
/** Lucene sorts by no more than 32 kB. */
const LONGEST_TITLE_KEY = 1000;

/** A document as the mapping wants it. Fields hold token streams made by us, so that both engines agree to the letter. */
export async function indexEntry(document: IndexedDocument): Promise<Record<string, unknown>> {
  const { title, people, keywords, codes, record, body } = document;
  const tokens = recordTokens(document);
  const { open, withheld, bloomFilter } = await bodyTokens(document);
  return {
    id: document.id,
    changeSeq: document.changeSeq,
    type: document.type,
    year: document.year,
    language: document.language,
    field: [...new Set(document.fields)],
    person: [...new Set(document.persons)],
    organisation: [...new Set(document.organisations)],
    trl: document.trl,
    owner: document.ownerOrganisationId,
    recordLevel: record.level,
    recordEmbargo: record.embargo,
    bodyLevel: body.level,
    bodyEmbargo: body.embargo,
    titleKey: foldedForm(title).slice(0, LONGEST_TITLE_KEY),
    ...tokens,
    open: [...RECORD_PARTS.map((part) => tokens[part]), open].join(' '),
    withheld,
    bloomFilter: Buffer.from(bloomFilter).toString('base64'),
    labels: { title, people, keywords, codes },
  };
}

async function bodyTokens({ pages }: IndexedDocument): Promise<ReturnType<BodyTokens['taken']>> {
  const body = new BodyTokens();
  let since = 0;
  for await (const page of typeof pages === 'function' ? pages() : pages) {
    body.add(page);
    if (++since % PAGES_AT_ONCE === 0) await otherWork();
  }
  return body.taken();
}
