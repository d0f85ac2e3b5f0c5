import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../../api/types.js';
import { ProblemNotice } from '../../common/problem-notice.js';
import { useFacetLabel } from '../use-facet-label.js';
import { BROWSED, firstEntries, type Browsed } from './browse-entries.js';
import { browseQuery } from './browse-query.js';
import { EntryList } from './entry-list.js';
import classes from './browse.module.css';

const SHOWN = 7;
const HEADINGS = {
  type: 'search.facetType',
  year: 'search.facetYear',
  field: 'search.facetField',
  organisation: 'search.facetOrganisation',
  person: 'search.facetPerson',
} as const;

/** What is in the archive by type, year, field, unit and person; nothing stands here in an empty one. */
export function BrowseHome() {
  const { t } = useTranslation();
  const counts = useQuery(browseQuery);
  if (counts.isError) return <ProblemNotice error={counts.error} onRetry={() => void counts.refetch()} />;
  if (counts.isPending) return <Skeleton height={220} mt="xl" />;
  if (counts.data.total === 0) return null;
  return (
    <section className={classes['home']} aria-labelledby="browse">
      <h2 id="browse" className={classes['heading']}>
        {t('browse.title')}
      </h2>
      <div className={classes['groups']}>
        {BROWSED.map((by) => (
          <Group key={by} by={by} counts={counts.data.facets[by] ?? []} />
        ))}
      </div>
    </section>
  );
}

function Group({ by, counts }: { readonly by: Browsed; readonly counts: SearchAnswer['facets'][string] }) {
  const { t } = useTranslation();
  const nameOf = useFacetLabel(by, counts);
  const entries = firstEntries(by, counts, SHOWN);
  if (entries.length === 0) return null;
  const heading = t(HEADINGS[by]);
  return (
    <section aria-label={heading}>
      <h3 className={classes['groupHeading']}>{heading}</h3>
      <EntryList by={by} entries={entries} nameOf={nameOf} />
      {counts.length > entries.length && <All by={by} />}
    </section>
  );
}

function All({ by }: { readonly by: Browsed }) {
  const { t } = useTranslation();
  const words = t(`browse.all.${by}`);
  return (
    <p className={classes['all']}>
      {by === 'person' || by === 'organisation' ? (
        <Link to="/agents" search={{ kind: by }}>
          {words}
        </Link>
      ) : (
        <Link to="/browse" search={{ by }}>
          {words}
        </Link>
      )}
    </p>
  );
}
