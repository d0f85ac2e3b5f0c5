import { Button, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRecord } from '../../api/types.js';
import classes from './editing.module.css';

interface Props {
  readonly documentId: string;
  readonly page: PageRecord;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
}

const PageHistory = lazy(() => import('./page-history.js'));

/** For those who may: correct the lines, see who did. */
export function EditingSwitches({ documentId, page, editing, onEditing }: Props) {
  const { t } = useTranslation();
  const [history, setHistory] = useState(false);
  if (page.source === null) return null;
  return (
    <div className="no-print">
      <div className={classes['switches']}>
        <Button
          size="xs"
          variant={editing ? 'filled' : 'default'}
          aria-pressed={editing}
          onClick={() => onEditing(!editing)}
        >
          {editing ? t('editing.end') : t('editing.begin')}
        </Button>
        <Button size="xs" variant="default" aria-expanded={history} onClick={() => setHistory(!history)}>
          {t('editing.history')}
        </Button>
      </div>
      {history && (
        <Suspense fallback={<Skeleton height={80} />}>
          <PageHistory documentId={documentId} page={page.number} />
        </Suspense>
      )}
    </div>
  );
}
