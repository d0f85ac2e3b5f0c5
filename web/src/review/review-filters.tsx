import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '../api/batches.js';
import type { ReviewQuestion } from '../api/review.js';
import { useLabel } from '../i18n/use-language.js';
import { FIELDS, KINDS, reviewAddress } from './review-address.js';
import classes from './review.module.css';

export function ReviewFilters({ question }: { readonly question: ReviewQuestion }) {
  const { t } = useTranslation();
  const label = useLabel();
  const navigate = useNavigate();
  const batches = useQuery(batchesQuery);
  const choose = (name: keyof ReviewQuestion) => (event: React.ChangeEvent<HTMLSelectElement>) =>
    void navigate({
      to: '/review',
      search: reviewAddress({ ...question, [name]: event.currentTarget.value }),
    });
  return (
    <div className={classes['filters']}>
      <NativeSelect
        size="xs"
        aria-label={t('desk.batch')}
        value={question.batch ?? ''}
        onChange={choose('batch')}
        data={[
          { value: '', label: t('desk.allBatches') },
          ...(batches.data?.items ?? []).map(({ id, name, quality }) => ({
            value: id,
            label: quality?.outcome === 'returns' ? t('quality.returnedMark', { name }) : name,
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('review.kind')}
        value={question.kind ?? ''}
        onChange={choose('kind')}
        data={[
          { value: '', label: t('review.allKinds') },
          ...KINDS.map((kind) => ({ value: kind, label: t(`type.${kind}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('review.field')}
        value={question.field ?? ''}
        onChange={choose('field')}
        data={[
          { value: '', label: t('review.allFields') },
          ...FIELDS.map((field) => ({ value: field, label: label('field', field) })),
        ]}
      />
      {question.batch && (
        <Link to="/batches/$batch/quality" params={{ batch: question.batch }} className="small">
          {t('quality.name')}
        </Link>
      )}
    </div>
  );
}
