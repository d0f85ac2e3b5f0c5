import { Tooltip } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextWord } from '../api/types.js';
import type { WordKey } from './reading.js';
import classes from './text.module.css';

interface Props {
  readonly word: TextWord;
  readonly wordId: WordKey;
  readonly marked: boolean;
  readonly doubtful: boolean;
  readonly onWord: (key: WordKey) => void;
  /** The word as it is shown: without the hyphen that splits it. */
  readonly children: string;
}

/**
 * A word that was read in more than one way: the other readings show on hover, focus or touch. Where it took the place of
 * what was read, that stands beside it; it is no part of the text, which is copied without it.
 */
export function DifferingWord({ word, wordId, marked, doubtful, onWord, children }: Props) {
  const { t } = useTranslation();
  const Tag = marked ? 'mark' : 'span';
  const { readAs } = word;
  const others = (word.alternatives ?? []).map(({ text, by }) =>
    by === 'correction'
      ? t('document.correctedFrom', { text: word.text, other: text })
      : text === readAs
        ? t('document.replacedFrom', { text: word.text, other: text })
        : t('document.readOtherwise', { text: word.text, other: text, by }),
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onWord(wordId);
  };
  return (
    <Tooltip
      label={others.map((other) => (
        <span key={other} className={classes['reading']}>
          {other}
        </span>
      ))}
      multiline
      maw={280}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      <Tag
        role="button"
        tabIndex={0}
        data-word={wordId}
        className={`${classes['differing']} ${doubtful ? classes['doubtful'] : ''}`}
        data-read-as={readAs === undefined ? undefined : t('document.readAs', { text: readAs })}
        onKeyDown={onKey}
      >
        {children}
      </Tag>
    </Tooltip>
  );
}
