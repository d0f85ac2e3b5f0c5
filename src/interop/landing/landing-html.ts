import { citationTags } from './citation-tags.js';
import type { CitedRecord } from '../cited-record.js';
import { escaped, inScript } from './html-text.js';
import { jsonLd } from './json-ld.js';

/** What stands in the head of a document's page for those who do not run its scripts. */
export function landingHead(record: CitedRecord): string {
  const tags = citationTags(record).map(
    ([name, content]) => `<meta name="${escaped(name)}" content="${escaped(content)}" />`,
  );
  return [
    `<title>${escaped(record.title)} · phusa</title>`,
    ...(record.abstract
      ? [`<meta name="description" content="${escaped(record.abstract.slice(0, 300))}" />`]
      : []),
    `<link rel="canonical" href="${escaped(record.url)}" />`,
    `<link rel="describedby" type="application/json" href="${escaped(record.apiUrl)}" />`,
    `<meta property="og:type" content="article" />`,
    `<meta property="og:title" content="${escaped(record.title)}" />`,
    `<meta property="og:url" content="${escaped(record.url)}" />`,
    ...tags,
    `<script type="application/ld+json">${inScript(jsonLd(record))}</script>`,
  ].join('\n    ');
}

/** The record in plain HTML; the app takes its place once it runs. */
export function landingBody(record: CitedRecord): string {
  const lines = [
    record.authors.join(', '),
    [record.host, record.date?.slice(0, 4), record.number].filter(Boolean).join(' · '),
  ];
  return [
    `<article lang="${escaped(record.language ?? 'vi')}" style="max-width:46rem;margin:2rem auto;padding:0 1rem">`,
    `<h1>${escaped(record.title)}</h1>`,
    ...(record.titleEn ? [`<p lang="en"><em>${escaped(record.titleEn)}</em></p>`] : []),
    ...lines.filter((line) => line !== '').map((line) => `<p>${escaped(line)}</p>`),
    ...(record.abstract ? [`<p>${escaped(record.abstract)}</p>`] : []),
    ...(record.keywords.length > 0 ? [`<p>${record.keywords.map(escaped).join('; ')}</p>`] : []),
    ...(record.pdfUrl ? [`<p><a href="${escaped(record.pdfUrl)}">PDF</a></p>`] : []),
    '</article>',
  ].join('');
}
