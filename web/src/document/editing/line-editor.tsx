import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageQuery } from '../../api/pages.js';
import type { PageRecord } from '../../api/types.js';
import { useAnnounce } from '../../common/announcer.js';
import { ProblemNotice } from '../../common/problem-notice.js';
import { ConflictChoice } from './conflict-choice.js';
import { LineField } from './line-field.js';
import { LinePicture } from './line-picture.js';
import { MissedLine } from './missed-line.js';
import { LostDrafts } from './lost-drafts.js';
import { StillLine } from './still-line.js';
import { useDrafts } from './use-drafts.js';
import { useSaveLine } from './use-save-line.js';
import classes from './editing.module.css';

interface Props {
  readonly documentId: string;
  readonly page: PageRecord;
  /** A line that was pointed at on the picture, by its place. */
  readonly pointed: number | undefined;
  /** The line at work, to be marked on the picture. */
  readonly onLine: (index: number | undefined) => void;
}

/** Every line of the page as its picture with its words beneath; one at a time is written. */
export default function LineEditor({ documentId, page, pointed, onLine }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { drafts, type, drop } = useDrafts(documentId, page.number);
  const [active, setActive] = useState<string>();
  const [missed, setMissed] = useState<number>();
  const { conflicts, settle, save, saving, failure } = useSaveLine(documentId, page.number, (lineId) => {
    drop(lineId);
    announce(t('editing.saved'));
  });
  const { lines } = page;
  const widest = useMemo(() => Math.max(1, ...lines.map(({ box }) => box[2] ?? 1)), [lines]);
  const goTo = (index: number) => {
    setActive(lines[index]?.id);
    onLine(lines[index] ? index : undefined);
  };
  const missedLine = (after: number) => (
    <MissedLine
      key={after}
      documentId={documentId}
      page={page}
      after={after}
      widest={widest}
      onDone={() => setMissed(undefined)}
    />
  );
  useEffect(() => {
    if (pointed !== undefined) goTo(pointed);
    // only when another place is pointed at: a saved page brings the same lines anew
  }, [pointed]);
  useEffect(() => () => onLine(undefined), []);

  return (
    <div className={classes['editor']}>
      <p id="editing-keys" className="soft small">
        {t('editing.keys')}
      </p>
      <LostDrafts drafts={drafts} lines={lines} onDrop={drop} />
      {missed === -1 ? (
        missedLine(-1)
      ) : (
        <Button size="xs" variant="default" onClick={() => setMissed(-1)}>
          {t('editing.insertFirst')}
        </Button>
      )}
      <ol className={classes['lines']} aria-label={t('editing.lines')}>
        {lines.map((line, i) => {
          const read = line.words.map(({ text }) => text).join(' ');
          const draft = drafts[line.id];
          const conflict = conflicts[line.id];
          const send = (text: string, version: number) => save({ lineId: line.id, text, version });
          return (
            <li key={line.id} data-active={line.id === active || undefined}>
              <LinePicture documentId={documentId} page={page} box={line.box} widest={widest} />
              {line.id === active ? (
                <LineField
                  line={line}
                  text={draft?.text ?? read}
                  changed={draft !== undefined}
                  busy={saving === line.id}
                  language={line.language ?? page.language ?? 'vi'}
                  onType={(text) => type(line.id, text, page.version)}
                  onSave={(then) => {
                    if (draft && draft.text !== read) send(draft.text, draft.version);
                    else drop(line.id);
                    if (then === 'next' && i + 1 < lines.length) goTo(i + 1);
                  }}
                  onDelete={() => send('', draft?.version ?? page.version)}
                  onDrop={() => drop(line.id)}
                  onInsert={() => setMissed(i)}
                  onLeave={() => goTo(-1)}
                  onStep={(step) => (lines[i + step] ? goTo(i + step) : undefined)}
                />
              ) : (
                <StillLine line={line} draft={draft?.text} page={page} onOpen={() => goTo(i)} />
              )}
              {missed === i && missedLine(i)}
              {conflict && (
                <ConflictChoice
                  conflict={conflict.conflict}
                  busy={saving === line.id}
                  onMine={() => send(conflict.conflict.yours, conflict.version)}
                  onTheirs={() => {
                    drop(line.id);
                    settle(line.id);
                    void client.invalidateQueries({ queryKey: pageQuery(documentId, page.number).queryKey });
                  }}
                />
              )}
              {failure?.lineId === line.id && draft && (
                <ProblemNotice
                  error={failure.error}
                  title={t('editing.notSaved')}
                  onRetry={() => send(draft.text, draft.version)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
