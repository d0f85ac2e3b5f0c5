import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { AgentList } from './agent-list.js';
import { AgentFilters } from './agent-filters.js';
import classes from './agents.module.css';

const route = getRouteApi('/agents');

/** All people and organisations that readable documents name, to be looked through by letter, name and kind. */
export function AgentsScreen() {
  const { t } = useTranslation();
  const address = route.useSearch();
  useTitle(t('agent.title'));
  return (
    <div className="page-column">
      <h1>{t('agent.title')}</h1>
      <p className={classes['lead']}>{t('agent.lead')}</p>
      <AgentFilters address={address} />
      <AgentList address={address} />
    </div>
  );
}
