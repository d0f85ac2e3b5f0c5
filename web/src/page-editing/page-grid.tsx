import { useCallback, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, droppedOn, removed, rotated, stepped } from './page-draft.js';
import { PageTile } from './page-tile.js';
import classes from './page-editing.module.css';

interface Props {
  readonly documentId: string;
  readonly draft: Draft;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly change: (next: (before: Draft) => Draft) => void;
  readonly undo: () => void;
  readonly disabled: boolean;
}

/** All pages in small, in the order that they are to have. Pictures come when they come into sight. */
export function PageGrid({ documentId, draft, chosen, onChosen, change, undo, disabled }: Props) {
  const { t } = useTranslation();
  const last = useRef<string>(undefined);
  const dragged = useRef<ReadonlySet<string>>(new Set());
  // tiles are many: what they are handed stays the same from one step to the next
  const now = useRef({ draft, chosen });
  now.current = { draft, chosen };

  const choose = useCallback(
    (pageId: string, range: boolean) => {
      const next = new Set(now.current.chosen);
      const pages = now.current.draft.pages.map((page) => page.pageId);
      const [from, to] = [pages.indexOf(last.current ?? pageId), pages.indexOf(pageId)].sort((a, b) => a - b);
      if (range && from !== undefined && to !== undefined && from >= 0)
        for (const one of pages.slice(from, to + 1)) next.add(one);
      else if (!next.delete(pageId)) next.add(pageId);
      last.current = pageId;
      onChosen(next);
    },
    [onChosen],
  );
  const drag = useCallback((pageId: string) => {
    dragged.current = now.current.chosen.has(pageId) ? now.current.chosen : new Set([pageId]);
  }, []);
  const drop = useCallback(
    (on: string) => change((before) => droppedOn(before, dragged.current, on)),
    [change],
  );

  function key(event: KeyboardEvent<HTMLElement>): void {
    const focused = event.target instanceof HTMLElement ? event.target.dataset['sheet'] : undefined;
    const meant = chosen.size > 0 ? chosen : new Set(focused === undefined ? [] : [focused]);
    const work = workOf(event, meant);
    if (event.ctrlKey && event.key.toLowerCase() === 'z') undo();
    else if (work && meant.size > 0) change(work);
    else return;
    event.preventDefault();
  }

  return (
    <ol className={`${classes['grid'] ?? ''} plain-list`} aria-label={t('pageEditing.pages')} onKeyDown={key}>
      {draft.pages.map((page, i) => (
        <PageTile
          key={page.pageId}
          documentId={documentId}
          page={page}
          place={i + 1}
          chosen={chosen.has(page.pageId)}
          onChoose={choose}
          onDrag={drag}
          onDrop={drop}
          disabled={disabled}
        />
      ))}
    </ol>
  );
}

function workOf(
  { altKey, ctrlKey, metaKey, shiftKey, key }: KeyboardEvent,
  meant: ReadonlySet<string>,
): ((before: Draft) => Draft) | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey && (key === 'ArrowLeft' || key === 'ArrowUp')) return (before) => stepped(before, meant, -1);
  if (altKey && (key === 'ArrowRight' || key === 'ArrowDown')) return (before) => stepped(before, meant, 1);
  if (key.toLowerCase() === 'r') return (before) => rotated(before, meant, shiftKey ? 270 : 90);
  if (key === 'Delete') return (before) => removed(before, meant);
  return undefined;
}
