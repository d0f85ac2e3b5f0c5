import type { components } from '../api.d.js';

type Project = components['schemas']['Project'];
type Link = Project['links'][number];
export type Work = Project['documents'][number];

/** How one work is tied to another. */
export interface WorkLink {
  readonly kind: string;
  readonly reason: string;
  readonly other: Work;
}

export interface WorkGroup {
  readonly type: string;
  readonly works: readonly Work[];
}

const ORDER = ['report', 'patent', 'utilitySolution', 'article', 'thesis', 'form', 'other'];

/** Works by kind, in the order in which a project is read: what was found, what is protected, what was published. */
export function groupWorks(works: readonly Work[]): WorkGroup[] {
  const place = (type: string): number => (ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length);
  const types = [...new Set(works.map(({ type }) => type))].sort((a, b) => place(a) - place(b));
  return types.map((type) => ({ type, works: works.filter((work) => work.type === type) }));
}

/** The ties of one work as seen from it. */
export function linksOf(work: Work, { documents, links }: Project): WorkLink[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return links.flatMap((link) => {
    const otherId = otherEnd(link, work.id);
    const other = otherId === undefined ? undefined : byId.get(otherId);
    if (!other) return [];
    const kind = link.kind === 'cites' && link.fromId !== work.id ? 'citedBy' : link.kind;
    return [{ kind, reason: link.reason, other }];
  });
}

function otherEnd({ fromId, toId }: Link, id: string): string | undefined {
  if (fromId === id) return toId;
  return toId === id ? fromId : undefined;
}
