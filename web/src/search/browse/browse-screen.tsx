import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../common/empty.js';
import { ProblemNotice } from '../../common/problem-notice.js';
import { useTitle } from '../../common/use-title.js';
import { useFacetLabel } from '../use-facet-label.js';
import { browseAddress, LISTED } from './browse-address.js';
import { ordered, ORDERS } from './browse-entries.js';
import { browseQuery } from './browse-query.js';
import { EntryList } from './entry-list.js';
import classes from './browse.module.css';

const route = getRouteApi('/browse');

/** All values of one kind with their counts, in the order that is asked for. */
export function BrowseScreen() {
  const { t } = useTranslation();
  const { by = 'type', order = 'usual' } = route.useSearch();
  const counts = useQuery(browseQuery);
  const found = counts.data?.facets[by] ?? [];
  const nameOf = useFacetLabel(by, found);
  useTitle(t(`browse.all.${by}`));
  return (
    <div className="page-column">
      <h1>{t(`browse.all.${by}`)}</h1>
      <nav className={classes['choices']} aria-label={t('browse.kinds')}>
        {LISTED.map((each) => (
          <Link
            key={each}
            to="/browse"
            search={browseAddress({ by: each })}
            aria-current={each === by ? 'page' : undefined}
          >
            {t(`browse.all.${each}`)}
          </Link>
        ))}
        <Link to="/agents" search={{ kind: 'organisation' }}>
          {t('browse.all.organisation')}
        </Link>
        <Link to="/agents" search={{ kind: 'person' }}>
          {t('browse.all.person')}
        </Link>
      </nav>
      <nav className={classes['choices']} aria-label={t('search.sort')}>
        {ORDERS.filter((each) => each !== 'name' || by !== 'year').map((each) => (
          <Link
            key={each}
            to="/browse"
            search={browseAddress({ by, order: each })}
            resetScroll={false}
            aria-current={each === order ? 'true' : undefined}
          >
            {t(each === 'usual' && by === 'year' ? 'browse.order.latest' : `browse.order.${each}`)}
          </Link>
        ))}
      </nav>
      {counts.isPending && <Skeleton height={320} />}
      {counts.isError && <ProblemNotice error={counts.error} onRetry={() => void counts.refetch()} />}
      {counts.data && found.length === 0 && <Empty title={t('browse.none')} />}
      <div className={classes['long']}>
        <EntryList by={by} entries={ordered(by, found, order, nameOf)} nameOf={nameOf} />
      </div>
    </div>
  );
}
