import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agentsQuery } from '../api/agents.js';
import { Empty } from '../common/empty.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { type AgentsAddress } from './agents-address.js';
import classes from './agents.module.css';

/** In the order of their names, each with how many documents name it that the reader may know of. */
export function AgentList({ address }: { readonly address: AgentsAddress }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(agentsQuery(address));
  const agents = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <Skeleton height={320} />;
  if (list.isError && !list.data)
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (agents.length === 0)
    return address.q === undefined && address.kind === undefined ? (
      <Empty title={t('agent.none')} hint={t('agent.noneHint')} />
    ) : (
      <Empty title={t('agent.noneSo')}>
        <Link to="/agents">{t('agent.showAll')}</Link>
      </Empty>
    );
  return (
    <>
      <ul className={classes['agents']} aria-label={t('agent.title')} aria-busy={list.isPlaceholderData}>
        {agents.map(({ id, kind, name, documents, moreDocuments }) => (
          <li key={id}>
            <Link to="/a/$id" params={{ id }} lang="vi">
              {name}
            </Link>
            <span className="soft small">
              {t(`agent.kind.${kind}`)} ·{' '}
              {t(moreDocuments ? 'agent.countMore' : 'agent.count', { count: documents })}
            </span>
          </li>
        ))}
      </ul>
      <More list={list} shown={agents.length}>
        {t('agent.more')}
      </More>
    </>
  );
}
