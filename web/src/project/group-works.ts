import type { components } from '../api.d.js';

type Project = components['schemas']['Project'];
type Tie = Project['ties'][number];
export type Work = Project['documents'][number];

/** How one work is tied to another. */
export interface WorkTie {
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
export function tiesOf(work: Work, { documents, ties }: Project): WorkTie[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return ties.flatMap((tie) => {
    const otherId = otherEnd(tie, work.id);
    const other = otherId === undefined ? undefined : byId.get(otherId);
    if (!other) return [];
    const kind = tie.kind === 'cites' && tie.fromId !== work.id ? 'citedBy' : tie.kind;
    return [{ kind, reason: tie.reason, other }];
  });
}

function otherEnd({ fromId, toId }: Tie, id: string): string | undefined {
  if (fromId === id) return toId;
  return toId === id ? fromId : undefined;
}
