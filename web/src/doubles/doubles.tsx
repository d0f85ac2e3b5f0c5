import { NativeSelect, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { doublesQuery } from '../api/agents.js';
import { Empty } from '../common/empty.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { DoubleItem } from './double-item.js';
import { AGENT_KINDS } from '../agents/agents-address.js';
import { doublesAddress } from './doubles-address.js';
import classes from './doubles.module.css';

const route = getRouteApi('/doubles');

/** Records that are likely one, the likeliest first, each pair with its reasons. */
export function Doubles() {
  const { t } = useTranslation();
  const { kind } = route.useSearch();
  const navigate = useNavigate();
  const list = useInfiniteQuery(doublesQuery(kind));
  const pairs = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page-column">
      <h1>{t('doubles.title')}</h1>
      <p className={classes['lead']}>{t('doubles.lead')}</p>
      <NativeSelect
        className={classes['kind'] ?? ''}
        size="sm"
        aria-label={t('doubles.kind')}
        value={kind ?? ''}
        onChange={(event) =>
          void navigate({ to: '/doubles', search: doublesAddress({ kind: event.currentTarget.value }) })
        }
        data={[
          { value: '', label: t('doubles.allKinds') },
          ...AGENT_KINDS.map((value) => ({ value, label: t(`doubles.kinds.${value}`) })),
        ]}
      />
      {list.isPending && <Skeleton height={320} mt="lg" />}
      {list.isError && !list.data && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && pairs.length === 0 && <Empty title={t('doubles.empty')} hint={t('doubles.emptyHint')} />}
      <ul className={classes['pairs']}>
        {pairs.map((pair) => (
          <DoubleItem key={pair.id} pair={pair} />
        ))}
      </ul>
      <More list={list} shown={pairs.length}>
        {t('doubles.more')}
      </More>
    </div>
  );
}
