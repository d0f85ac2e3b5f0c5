import { Link } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FACETS, toggled, valuesOf, type SearchAddress } from './search-address.js';
import { useFacetLabel } from './use-facet-label.js';
import classes from './results.module.css';

export function ChosenFilters({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  const labelOf = useFacetLabel();
  const chosen = FACETS.flatMap((facet) => valuesOf(address[facet]).map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  return (
    <ul className={classes['chosen']}>
      {chosen.map(({ facet, value }) => (
        <li key={`${facet}-${value}`}>
          <Link
            to="/"
            search={{ ...address, [facet]: toggled(address[facet], value), from: undefined }}
            className={classes['chip']}
            aria-label={t('search.removeFilter', { what: labelOf(facet, value) })}
          >
            {labelOf(facet, value)} <IconX size={14} aria-hidden />
          </Link>
        </li>
      ))}
      <li>
        <Link to="/" search={{ q: address.q, sort: address.sort }} className="small">
          {t('search.clearFilters')}
        </Link>
      </li>
    </ul>
  );
}
