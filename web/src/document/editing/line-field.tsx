import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextLine } from '../../api/types.js';
import { DoubtfulWords } from './doubtful-words.js';
import classes from './editing.module.css';

interface Props {
  readonly line: TextLine;
  readonly text: string;
  readonly changed: boolean;
  readonly busy: boolean;
  readonly language: string;
  readonly onType: (text: string) => void;
  readonly onSave: (then: 'next' | 'stay') => void;
  readonly onDelete: () => void;
  readonly onDrop: () => void;
  /** A line is missing beneath this one. */
  readonly onInsert: () => void;
  readonly onLeave: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** The line that is being written. Keys wait until an input method has put its letters together. */
export function LineField(props: Props) {
  const { line, text, changed, busy, language, onType, onSave, onDelete, onDrop, onInsert, onLeave, onStep } =
    props;
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [line.id]);

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    const actions: Record<string, (() => void) | undefined> = {
      Enter: () => onSave('next'),
      Escape: onLeave,
      ArrowUp: selectionStart === 0 ? () => onStep(-1) : undefined,
      ArrowDown: selectionEnd === value.length ? () => onStep(1) : undefined,
    };
    const action = plain ? actions[event.key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  }

  return (
    <div className={classes['field']}>
      <DoubtfulWords
        line={line}
        onChoose={(word, chosen) => {
          onType(line.words.map((one, i) => (i === word ? chosen : one.text)).join(' '));
          field.current?.focus();
        }}
      />
      <textarea
        ref={field}
        rows={1}
        lang={language}
        aria-label={t('editing.lineText')}
        aria-describedby="editing-keys"
        value={text}
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        // a line has no ends of lines in it: pasted ones become spaces
        onChange={(event) => onType(event.currentTarget.value.replace(/[\r\n\t]+/g, ' '))}
        onKeyDown={onKey}
      />
      <div className={classes['actions']}>
        <Button size="xs" loading={busy} onClick={() => onSave('stay')}>
          {t('editing.save')}
        </Button>
        {changed && (
          <Button size="xs" variant="default" onClick={onDrop}>
            {t('editing.drop')}
          </Button>
        )}
        <Button size="xs" variant="default" disabled={busy} onClick={onDelete}>
          {t('editing.deleteLine')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={onInsert}>
          {t('editing.insertBelow')}
        </Button>
      </div>
    </div>
  );
}

/** What browsers say of a key that an input method is still at work on. */
const COMPOSING = 229;
