import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import type { PageRecord } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { CopyButton } from '../common/copy-button.js';
import { EditingSwitches } from './editing/editing-switches.js';
import { UnplacedCorrections } from './editing/unplaced-corrections.js';
import { PageSource } from './page-source.js';
import { PageText } from './page-text.js';
import { cleanText } from './paragraphs.js';
import type { WordKey } from './reading.js';
import { useReading } from './reading-context.js';
import { TextQuality } from './text-quality.js';
import { WithholdPage } from './withhold-page.js';
import classes from './text.module.css';

interface Props {
  readonly page: UseQueryResult<PageRecord>;
  readonly markedWords: ReadonlySet<WordKey>;
  readonly word: WordKey | undefined;
  readonly onWord: (key: WordKey) => void;
  /** The line being corrected, by its place, is marked on the picture. */
  readonly onLine: (index: number | undefined) => void;
}

const LineEditor = lazy(() => import('./editing/line-editor.js'));

export function TextTab({ page, markedWords, word, onWord, onLine }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { record, number, bare, closed, staff } = useReading();
  const waiting = record.status === 'processing' || record.status === 'received';

  if (bare) return <p className="soft">{t('document.noPages')}</p>;
  if (!record.bodyOpen) return <p className="soft">{t('document.pictureClosed')}</p>;
  if (closed) return <p className="soft">{t('document.pageClosed')}</p>;
  if (page.isPending) {
    return [96, 100, 91, 98, 70].map((width) => (
      <Skeleton key={width} height={18} width={`${width}%`} mt="md" />
    ));
  }
  if (page.isError) {
    const absent = page.error instanceof ApiProblem && page.error.status === 404;
    return absent ? (
      <p className="soft">{waiting ? t('document.textPending') : t('document.pageClosed')}</p>
    ) : (
      <ProblemNotice error={page.error} onRetry={() => void page.refetch()} />
    );
  }

  const { lines, withheld, suspects = [] } = page.data;
  const doubtful = lines.some(({ source }) => source === 'recognised');
  const differing = lines.some((line) => line.words.some((one) => one.alternatives?.length));
  return (
    <>
      <div className={classes['head']}>
        <h2 className={classes['pageName']}>{t('page.of', { n: number, total: record.pageCount })}</h2>
        <PageSource page={page.data} />
        {doubtful && page.data.quality !== null && <TextQuality quality={page.data.quality} />}
        {lines.length > 0 && <CopyButton text={() => cleanText(lines)}>{t('document.copyPage')}</CopyButton>}
      </div>
      {withheld && <Notice tone="amber">{t('document.withheldHere')}</Notice>}
      {staff && suspects.length > 0 && !withheld && (
        <Notice tone="amber">
          {t('document.suspect', { reason: [...new Set(suspects.map((spot) => spot.kind))].join(', ') })}
        </Notice>
      )}
      {staff && <UnplacedCorrections documentId={record.id} page={page.data} />}
      {staff && (
        <EditingSwitches
          key={number}
          editing={editing}
          onEditing={setEditing}
          documentId={record.id}
          page={page.data}
        />
      )}
      {editing && staff ? (
        <Suspense fallback={<Skeleton height={200} />}>
          <LineEditor
            key={number}
            documentId={record.id}
            page={page.data}
            pointed={word === undefined ? undefined : Number(word.split('.')[0])}
            onLine={onLine}
          />
        </Suspense>
      ) : lines.length > 0 ? (
        <PageText page={page.data} markedWords={markedWords} word={word} onWord={onWord} />
      ) : (
        <p className="soft">{waiting ? t('document.textPending') : t('document.noText')}</p>
      )}
      {doubtful && !editing && (
        <p className={`${classes['legend']} soft small no-print`}>{t('document.doubtful')}</p>
      )}
      {differing && !editing && (
        <p className={`${classes['legend']} soft small no-print`}>{t('document.differing')}</p>
      )}
      {staff && <WithholdPage page={page.data} />}
    </>
  );
}
