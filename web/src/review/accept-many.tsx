import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptMany, undoAccept } from '../api/review.js';
import type { ReviewField } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { FIELDS } from './review-address.js';
import classes from './review.module.css';

const THRESHOLDS = [0.99, 0.97, 0.95, 0.9] as const;

interface Props {
  readonly field: ReviewField | undefined;
  readonly batch: string | undefined;
  readonly onChanged: () => void;
}

/** All good suggestions of a field in one go, and back. */
export function AcceptMany({ field: given, batch, onChanged }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const [field, setField] = useState<ReviewField>(given ?? 'title');
  const [threshold, setThreshold] = useState<number>(THRESHOLDS[0]);
  const accept = useMutation({
    mutationFn: () => acceptMany({ field, threshold, ...(batch ? { batch } : {}) }),
    onSuccess: () => {
      undo.reset();
      onChanged();
    },
  });
  const undo = useMutation({
    mutationFn: undoAccept,
    onSuccess: () => {
      accept.reset();
      onChanged();
    },
  });
  return (
    <details className={classes['many']}>
      <summary>{t('review.many')}</summary>
      <div className={classes['manyIn']}>
        <NativeSelect
          size="xs"
          label={t('review.field')}
          value={field}
          onChange={(event) => setField(FIELDS.find((one) => one === event.currentTarget.value) ?? 'title')}
          data={FIELDS.map((one) => ({ value: one, label: label('field', one) }))}
        />
        <NativeSelect
          size="xs"
          label={t('review.from')}
          value={String(threshold)}
          onChange={(event) => setThreshold(Number(event.currentTarget.value))}
          data={THRESHOLDS.map((one) => ({ value: String(one), label: formatPercent(one, language) }))}
        />
        <Button size="xs" loading={accept.isPending} onClick={() => accept.mutate()}>
          {batch ? t('review.acceptInBatch') : t('review.acceptAll')}
        </Button>
      </div>
      {accept.isError && <ProblemNotice error={accept.error} />}
      {undo.isError && <ProblemNotice error={undo.error} />}
      {accept.data && (
        <Notice tone="river" role="status">
          {t('review.acceptedMany', { count: accept.data.accepted })}{' '}
          {accept.data.accepted > 0 && (
            <button
              type="button"
              className="link-button"
              disabled={undo.isPending}
              onClick={() => undo.mutate(accept.data.undoId)}
            >
              {t('review.undo')}
            </button>
          )}
        </Notice>
      )}
      {undo.data && (
        <Notice tone="river" role="status">
          {t('review.undone', { count: undo.data.undone })}
        </Notice>
      )}
    </details>
  );
}
