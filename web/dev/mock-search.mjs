import { boxesOf } from './mock-content.mjs';

/** A search by folded substring: enough to see the screens, nothing like the real one. */

export const fold = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

const wordsOf = (page) =>
  page.lines.flatMap((line) => line.words.map((word) => ({ ...word, line: line.id })));

/** Every place in a document where the words stand side by side. */
export function hitsIn(document, q) {
  const wanted = fold(q.replace(/"/g, '')).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return document.pages.flatMap((page) => {
    const words = wordsOf(page);
    const found = [];
    for (let i = 0; i + wanted.length <= words.length; i += 1) {
      if (!wanted.every((one, j) => fold(words[i + j].text).includes(one))) continue;
      const start = Math.max(0, i - 12);
      const around = words.slice(start, i + wanted.length + 14);
      let at = 0;
      const marks = [];
      for (const [j, word] of around.entries()) {
        if (start + j >= i && start + j < i + wanted.length) marks.push([at, at + word.text.length]);
        at += word.text.length + 1;
      }
      const snippet = around.map((word) => word.text).join(' ');
      found.push({ page: page.number, snippet, marks, boxes: boxesOf(words.slice(i, i + wanted.length)) });
    }
    return found;
  });
}

export function search(documents, params) {
  const q = params.get('q') ?? '';
  const types = (params.get('type') ?? '').split(',').filter(Boolean);
  const readable = documents.filter((document) => document.status === 'ready');
  const all = readable.flatMap((document) => {
    const hits = q === '' ? [] : hitsIn(document, q);
    const byTitle = q === '' || fold(document.title ?? '').includes(fold(q));
    return hits.length > 0 || byTitle ? [{ document, hits }] : [];
  });
  const chosen = all.filter(({ document }) => types.length === 0 || types.includes(document.type));
  return {
    total: chosen.length,
    took: 14,
    hits: chosen.map(({ document, hits }) => ({
      id: document.id,
      score: hits.length,
      title: document.title,
      type: document.type,
      year: document.year,
      authors: document.authors ?? [],
      host: document.host,
      language: document.language,
      pages: bestPages(hits),
    })),
    facets: {
      type: counted(all, (document) => document.type),
      year: counted(all, (document) => document.year && String(document.year)),
      language: counted(all, (document) => document.language),
      field: [
        { value: '40101', count: 3 },
        { value: '20305', count: 1 },
      ],
      trl: [],
    },
    ...(q === 'tưoi nhỏ giọtt' ? { suggestion: 'tưới nhỏ giọt' } : {}),
  };
}

function bestPages(hits) {
  const pages = new Map();
  for (const hit of hits)
    if (!pages.has(hit.page))
      pages.set(hit.page, { number: hit.page, snippet: hit.snippet, marks: hit.marks, boxes: hit.boxes });
  return [...pages.values()];
}

function counted(found, valueOf) {
  const counts = new Map();
  for (const { document } of found) {
    const value = valueOf(document);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
