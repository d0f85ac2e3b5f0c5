import { Link } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FACETS, valuesOf, withFacet, type Facet, type SearchAddress } from './search-address.js';
import { useFacetLabel } from './use-facet-label.js';
import classes from './results.module.css';

export function ChosenFilters({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  const chosen = FACETS.flatMap((facet) => valuesOf(address[facet]).map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  return (
    <ul className={classes['chosen']}>
      {chosen.map(({ facet, value }) => (
        <li key={`${facet}-${value}`}>
          <Chip address={address} facet={facet} value={value} />
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

interface ChipProps {
  readonly address: SearchAddress;
  readonly facet: Facet;
  readonly value: string;
}

function Chip({ address, facet, value }: ChipProps) {
  const { t } = useTranslation();
  const what = useFacetLabel(facet)(value);
  return (
    <Link
      to="/"
      search={withFacet(address, facet, value)}
      className={classes['chip']}
      aria-label={t('search.removeFilter', { what })}
    >
      {what} <IconX size={14} aria-hidden />
    </Link>
  );
}
