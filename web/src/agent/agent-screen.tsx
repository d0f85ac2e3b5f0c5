import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agentQuery } from '../api/agents.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { AgentDocuments } from './agent-documents.js';
import { AgentHead } from './agent-head.js';
import classes from './agent.module.css';
import { RelatedAgents } from './related-agents.js';

/** One person or organisation: names, documents, and who is named beside it. */
export function AgentScreen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/a/$id' });
  const { data, error, isPending, refetch } = useQuery(agentQuery(id));
  useTitle(data?.name ?? t('agent.title'));
  if (isPending || error)
    return (
      <div className="page-column">
        <h1 className={isPending ? 'visually-hidden' : undefined}>{t('agent.title')}</h1>
        {isPending ? (
          <Skeleton height={320} />
        ) : (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  return (
    <div className="page-column">
      <p>
        <Link to="/agents">{t('agent.all')}</Link>
      </p>
      <AgentHead agent={data} />
      <div className={classes['columns']}>
        <AgentDocuments id={id} />
        <div>
          <RelatedAgents title={t('agent.people', { context: data.kind })} agents={data.people} />
          <RelatedAgents title={t('agent.organisations')} agents={data.organisations} />
        </div>
      </div>
    </div>
  );
}
