import { NativeSelect, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { duplicatesQuery } from '../api/agents.js';
import { Empty } from '../common/empty.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { DuplicateItem } from './duplicate-item.js';
import { AGENT_KINDS } from '../agents/agents-address.js';
import { duplicatesAddress } from './duplicates-address.js';
import classes from './duplicates.module.css';

const route = getRouteApi('/duplicates');

/** Records that are likely one, the likeliest first, each pair with its reasons. */
export function Duplicates() {
  const { t } = useTranslation();
  const { kind } = route.useSearch();
  const navigate = useNavigate();
  const list = useInfiniteQuery(duplicatesQuery(kind));
  const pairs = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page-column">
      <h1>{t('duplicates.title')}</h1>
      <p className={classes['lead']}>{t('duplicates.lead')}</p>
      <NativeSelect
        className={classes['kind'] ?? ''}
        size="sm"
        aria-label={t('duplicates.kind')}
        value={kind ?? ''}
        onChange={(event) =>
          void navigate({ to: '/duplicates', search: duplicatesAddress({ kind: event.currentTarget.value }) })
        }
        data={[
          { value: '', label: t('duplicates.allKinds') },
          ...AGENT_KINDS.map((value) => ({ value, label: t(`duplicates.kinds.${value}`) })),
        ]}
      />
      {list.isPending && <Skeleton height={320} mt="lg" />}
      {list.isError && !list.data && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && pairs.length === 0 && (
        <Empty title={t('duplicates.empty')} hint={t('duplicates.emptyHint')} />
      )}
      <ul className={classes['pairs']}>
        {pairs.map((pair) => (
          <DuplicateItem key={pair.id} pair={pair} />
        ))}
      </ul>
      <More list={list} shown={pairs.length}>
        {t('duplicates.more')}
      </More>
    </div>
  );
}
