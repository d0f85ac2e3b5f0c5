import { useEffect, useMemo, useRef, type ClipboardEvent } from 'react';
import type { PageRecord } from '../api/types.js';
import { DifferingWord } from './differing-word.js';
import { mixOf } from './page-parts.js';
import { cleanCopy, paragraphs } from './paragraphs.js';
import { PartName } from './part-name.js';
import { wordKey, type WordKey } from './reading.js';
import { goesOn, shownWord } from './split-word.js';
import classes from './text.module.css';

interface Props {
  readonly page: PageRecord;
  readonly markedWords: ReadonlySet<WordKey>;
  readonly word: WordKey | undefined;
  readonly onWord: (key: WordKey) => void;
}

/** Below this a machine's reading of a word is shown as doubtful. */
const DOUBT = 0.6;

/** The words of a page. A click on a word marks it on the picture; marks show in the soft yellow of evidence. */
export function PageText({ page, markedWords, word, onWord }: Props) {
  const groups = useMemo(() => paragraphs(page.lines), [page.lines]);
  const isMixed = useMemo(() => mixOf(page) !== undefined, [page]);
  const holder = useRef<HTMLDivElement>(null);
  const first = word ?? [...markedWords][0];
  useEffect(() => {
    if (first === undefined) return;
    const word = holder.current?.querySelector(`[data-word="${first}"]`);
    if (word) reveal(word);
  }, [first, page.number]);

  function copy(event: ClipboardEvent) {
    const selected = window.getSelection()?.toString();
    if (!selected) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cleanCopy(selected));
  }

  return (
    <div
      ref={holder}
      className={classes['text']}
      lang={page.language ?? 'vi'}
      onCopy={copy}
      // A pointer's shortcut only: with the keyboard, find inside leads to every word.
      onClick={(event) => {
        if (window.getSelection()?.isCollapsed === false) return;
        const key = event.target instanceof HTMLElement ? event.target.dataset['word'] : undefined;
        if (key) onWord(key as WordKey);
      }}
    >
      {groups.map((group, i) => (
        <p
          key={group[0]?.line.id}
          data-role={group[0]?.line.role}
          data-begins={group[0]?.line.role !== groups[i - 1]?.[0]?.line.role || undefined}
          lang={group[0]?.line.language}
        >
          {isMixed && <PartName group={group} before={groups[i - 1]} />}
          {group.map(({ line, index }) =>
            line.words.map((one, j) => {
              const key = wordKey(index, j);
              const marked = markedWords.has(key);
              const isLast = j + 1 === line.words.length;
              const isSplit = isLast && goesOn(page.lines, index);
              const runsOn = marked && !isLast && markedWords.has(wordKey(index, j + 1));
              const Tag = marked ? 'mark' : 'span';
              const doubtful = line.source === 'recognised' && one.confidence < DOUBT;
              if (one.alternatives?.length) {
                const shown = { word: one, wordId: key, marked, doubtful, onWord };
                return (
                  <span key={key}>
                    <DifferingWord {...shown}>{shownWord(page.lines, index, j)}</DifferingWord>
                    {!isSplit && ' '}
                  </span>
                );
              }
              return (
                <span key={key}>
                  <Tag data-word={key} className={doubtful ? classes['doubtful'] : undefined}>
                    {shownWord(page.lines, index, j)}
                    {runsOn && ' '}
                  </Tag>
                  {!runsOn && !isSplit && ' '}
                </span>
              );
            }),
          )}
        </p>
      ))}
    </div>
  );
}

/** Scrolls the panel, never the page: on a small screen the picture above must stay in sight. */
function reveal(word: Element): void {
  const panel = word.closest('[role=tabpanel]');
  if (!panel || panel.scrollHeight <= panel.clientHeight) return;
  const [inside, frame] = [word.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (inside.top < frame.top || inside.bottom > frame.bottom) {
    panel.scrollBy({ top: inside.top - frame.top - frame.height / 3 });
  }
}
