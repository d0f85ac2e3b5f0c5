import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../api/types.js';
import { FacetGroup } from './facet-group.js';
import { FieldTree } from './field-tree.js';
import { FACETS, type SearchAddress } from './search-address.js';
import { YearBars } from './year-bars.js';
import { YearRange } from './year-range.js';
import classes from './facets.module.css';

interface Props {
  readonly address: SearchAddress;
  readonly facets: SearchAnswer['facets'];
}

export function Facets({ address, facets }: Props) {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 56rem)', true, { getInitialValueInEffect: false });
  const groups = FACETS.map((facet) =>
    facet === 'field' ? (
      <FieldTree key={facet} counts={facets[facet] ?? []} address={address} />
    ) : (
      <FacetGroup
        key={facet}
        facet={facet}
        counts={facets[facet] ?? []}
        address={address}
        above={facet === 'year' && <YearBars counts={facets[facet] ?? []} address={address} />}
      >
        {facet === 'year' && <YearRange address={address} />}
      </FacetGroup>
    ),
  );
  if (wide) {
    return (
      <aside className={classes['facets']} aria-label={t('search.filters')}>
        {groups}
      </aside>
    );
  }
  return (
    <details className={classes['narrow']}>
      <summary>{t('search.filters')}</summary>
      {groups}
    </details>
  );
}
