import { useEffect, useMemo, useRef, type ClipboardEvent } from 'react';
import type { PageRecord } from '../api/types.js';
import { cleanCopy, paragraphs } from './paragraphs.js';
import { wordKey, type WordKey } from './reading.js';
import classes from './text.module.css';

interface Props {
  readonly page: PageRecord;
  readonly markedWords: ReadonlySet<WordKey>;
  readonly word: WordKey | undefined;
  onWord(key: WordKey): void;
}

/** Below this a machine's reading of a word is shown as doubtful. */
const DOUBT = 0.6;

/** The words of a page. A click on a word marks it on the picture; marks show in the soft yellow of evidence. */
export function PageText({ page, markedWords, word, onWord }: Props) {
  const groups = useMemo(() => paragraphs(page.lines), [page.lines]);
  const holder = useRef<HTMLDivElement>(null);
  const first = word ?? [...markedWords][0];
  useEffect(() => {
    if (first === undefined) return;
    holder.current?.querySelector(`[data-word="${first}"]`)?.scrollIntoView({ block: 'nearest' });
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
      {groups.map((group) => (
        <p key={group[0]?.line.id}>
          {group.map(({ line, index }) =>
            line.words.map((one, j) => {
              const key = wordKey(index, j);
              const marked = markedWords.has(key);
              const Tag = marked ? 'mark' : 'span';
              const doubtful = line.source === 'recognised' && one.confidence < DOUBT;
              return (
                <span key={key}>
                  <Tag data-word={key} className={doubtful ? classes['doubtful'] : undefined}>
                    {one.text}
                  </Tag>{' '}
                </span>
              );
            }),
          )}
        </p>
      ))}
    </div>
  );
}
