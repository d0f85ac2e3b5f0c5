import type { EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { TextLine } from '../../shared/page-text.js';
import { type LineChange, changeLines } from './line-changes.js';
import { findLine, lineText } from './line-place.js';
import { lockedPage, pageAt, type PageState, type PastPage } from './page-state.js';

export type RestoreOutcome = 'restored' | 'sameText' | 'unknownVersion' | 'notRead';

/** Brings the text of an earlier version back, as a new version; what was read or written since stays in the history. */
export async function restoreVersion(
  tx: EntityManager,
  { documentId, number }: { readonly documentId: string; readonly number: number },
  version: number,
  principal: Principal,
): Promise<RestoreOutcome> {
  const state = await lockedPage(tx, documentId, number);
  if (!state) return 'notRead';
  if (version === state.page.version) return 'sameText';
  const past = await pageAt(tx, documentId, number, version);
  if (!past) return 'unknownVersion';
  const changes =
    past.version.layerId === state.layer.id ? backOnSameLayer(state, past) : backOnOther(state, past);
  if (changes.length === 0) return 'sameText';
  await changeLines(tx, state, changes, { kind: 'restored', principal, restored: version });
  return 'restored';
}

function backOnSameLayer({ lines }: PageState, past: PastPage): LineChange[] {
  const now = new Map(lines.map((line) => [line.id, line]));
  const then = new Set(past.lines.map(({ id }) => id));
  return [
    ...past.lines.flatMap((line, i): LineChange[] => {
      const current = now.get(line.id);
      const giveBack = line.source !== 'corrected';
      const same = current && lineText(current) === lineText(line);
      if (same && (current.source === 'corrected') === (line.source === 'corrected')) return [];
      const anchor = past.lines[i - 1]?.box ?? null;
      return [{ lineId: line.id, text: lineText(line), giveBack, place: { box: line.box, anchor } }];
    }),
    ...lines.filter(({ id }) => !then.has(id)).map(({ id }) => ({ lineId: id, text: '' })),
  ];
}

/** The page was read again since: lines are matched by position, and lines that no longer exist are inserted again. */
function backOnOther({ lines }: PageState, past: PastPage): LineChange[] {
  const left = [...lines];
  const changes: LineChange[] = [];
  past.lines.forEach((line, i) => {
    const current = taken(left, line);
    if (!current) {
      const anchor = past.lines[i - 1]?.box ?? null;
      changes.push({ lineId: undefined, text: lineText(line), place: { box: line.box, anchor } });
    } else if (lineText(current) !== lineText(line)) {
      changes.push({ lineId: current.id, text: lineText(line) });
    }
  });
  return [...changes, ...left.map(({ id }) => ({ lineId: id, text: '' }))];
}

function taken(left: TextLine[], line: TextLine): TextLine | undefined {
  const found = findLine(left, { box: line.box, texts: [lineText(line)] });
  return found.kind === 'found' ? left.splice(found.index, 1)[0] : undefined;
}
