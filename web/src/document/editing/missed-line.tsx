import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconArrowsHorizontal,
  IconViewportNarrow,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctLine, pageQuery } from '../../api/pages.js';
import type { PageRecord } from '../../api/types.js';
import { useAnnounce } from '../../common/announcer.js';
import { ProblemNotice } from '../../common/problem-notice.js';
import { LinePicture } from './line-picture.js';
import { type Change, changedPlace, missedPlace } from './missed-place.js';
import classes from './editing.module.css';

interface Props {
  readonly documentId: string;
  readonly page: PageRecord;
  /** Place of the line before it; −1: it is the first. */
  readonly after: number;
  readonly widest: number;
  readonly onDone: () => void;
}

const CHANGES = [
  ['up', { down: -0.25 }, IconArrowUp],
  ['down', { down: 0.25 }, IconArrowDown],
  ['left', { right: -0.5 }, IconArrowLeft],
  ['right', { right: 0.5 }, IconArrowRight],
  ['wider', { wider: 3 }, IconArrowsHorizontal],
  ['narrower', { wider: -3 }, IconViewportNarrow],
  ['taller', { taller: 0.15 }, IconArrowsDiagonal],
  ['lower', { taller: -0.15 }, IconArrowsDiagonalMinimize2],
] as const satisfies readonly (readonly [string, Change, unknown])[];

/** A line that the reader missed: its place is moved until the picture shows it, then it is written. */
export function MissedLine({ documentId, page, after, widest, onDone }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const boxes = page.lines.map((line) => line.box);
  const [box, setBox] = useState(() => missedPlace(boxes, after, page));
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const insert = useMutation({
    mutationFn: () =>
      correctLine(documentId, page.number, page.version, {
        text,
        box,
        after: page.lines[after]?.id ?? null,
      }),
    onSuccess: (saved) => {
      announce(t('editing.inserted'));
      client.setQueryData(pageQuery(documentId, page.number).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['documents', 'history', documentId, page.number] });
      onDone();
    },
  });
  const ready = text.trim() !== '';
  return (
    <section className={classes['missed']} aria-label={t('editing.missedLine')}>
      <p className="soft small">{t('editing.missedHelp')}</p>
      <LinePicture documentId={documentId} page={page} box={box} widest={Math.max(widest, box[2] ?? 1)} />
      <div className={classes['actions']} role="group" aria-label={t('editing.movePlace')}>
        {CHANGES.map(([name, change, Icon]) => (
          <ActionIcon
            key={name}
            variant="default"
            size="lg"
            aria-label={t(`editing.move.${name}`)}
            title={t(`editing.move.${name}`)}
            onClick={() => setBox((now) => changedPlace(now, change, page))}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        ))}
      </div>
      <form
        className={classes['field']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) insert.mutate();
        }}
      >
        <textarea
          ref={field}
          rows={1}
          lang={page.language ?? 'vi'}
          aria-label={t('editing.lineText')}
          value={text}
          spellCheck={false}
          autoComplete="off"
          maxLength={2000}
          onChange={(event) => setText(event.currentTarget.value.replace(/[\r\n\t]+/g, ' '))}
        />
        <div className={classes['actions']}>
          <Button size="xs" type="submit" loading={insert.isPending} disabled={!ready}>
            {t('editing.save')}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {t('editing.cancel')}
          </Button>
        </div>
      </form>
      {insert.error && <ProblemNotice error={insert.error} title={t('editing.notSaved')} />}
    </section>
  );
}
