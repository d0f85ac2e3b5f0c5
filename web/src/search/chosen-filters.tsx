import { Link } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agentQuery } from '../api/agents.js';
import type { SearchAnswer } from '../api/types.js';
import { FACETS, valuesOf, withFacet, type Facet, type SearchAddress } from './search-address.js';
import { useFacetLabel } from './use-facet-label.js';
import classes from './results.module.css';

interface Props {
  readonly address: SearchAddress;
  readonly facets: SearchAnswer['facets'];
}

export function ChosenFilters({ address, facets }: Props) {
  const { t } = useTranslation();
  const chosen = FACETS.flatMap((facet) => valuesOf(address[facet]).map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  return (
    <ul className={classes['chosen']}>
      {chosen.map(({ facet, value }) => (
        <li key={`${facet}-${value}`}>
          <Chip address={address} facet={facet} value={value} counts={facets[facet]} />
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
  readonly counts: SearchAnswer['facets'][string] | undefined;
}

function Chip({ address, facet, value, counts }: ChipProps) {
  const { t } = useTranslation();
  const label = useFacetLabel(facet, counts)(value);
  const ofAgent = facet === 'person' || facet === 'organisation';
  const unnamed = ofAgent && !counts?.some((one) => one.value === value);
  const agent = useQuery({ ...agentQuery(value), enabled: unnamed });
  const what = agent.data?.name ?? label;
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
