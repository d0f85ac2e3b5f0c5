import { NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types.js';
import classes from './desk.module.css';

const BatchDialog = lazy(() => import('./batch-dialog.js'));

interface Props {
  readonly batches: readonly Batch[];
  readonly batch: string | undefined;
  readonly onBatch: (id: string | undefined) => void;
}

export function BatchChoice({ batches, batch, onBatch }: Props) {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  return (
    <div className={classes['intoBatch']}>
      <NativeSelect
        label={t('desk.intoBatch')}
        value={batch ?? ''}
        onChange={(event) => onBatch(event.currentTarget.value || undefined)}
        data={[
          { value: '', label: t('desk.noBatch') },
          ...batches.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <button type="button" className="link-button small" onClick={() => setMaking(true)}>
        {t('desk.newBatch')}
      </button>
      {making && (
        <Suspense>
          <BatchDialog
            onClose={() => setMaking(false)}
            onMade={(made) => {
              onBatch(made.id);
              setMaking(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
