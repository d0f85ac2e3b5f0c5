import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { valuesOf, withFacet, type Facet, type SearchAddress } from './search-address.js';
import { useFacetLabel } from './use-facet-label.js';
import classes from './facets.module.css';

interface Props {
  readonly facet: Facet;
  readonly counts: NonNullable<SearchAnswer['facets'][string]>;
  readonly address: SearchAddress;
  readonly above?: ReactNode;
  readonly children?: ReactNode;
}

const SHOWN = 6;
const HEADING = {
  type: 'search.facetType',
  year: 'search.facetYear',
  field: 'search.facetField',
  language: 'search.facetLanguage',
  trl: 'search.facetTrl',
  person: 'search.facetPerson',
  organisation: 'search.facetOrganisation',
} as const;

export function FacetGroup({ facet, counts, address, above, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const labelOf = useFacetLabel(facet, counts);
  const [all, setAll] = useState(false);
  if (counts.length === 0 && !children) return null;
  const chosen = valuesOf(address[facet]);
  return (
    <details className={classes['group']} open>
      <summary>{t(HEADING[facet])}</summary>
      {above}
      <ul className={classes['values']}>
        {(all ? counts : counts.slice(0, SHOWN)).map(({ value, count }) => {
          const on = chosen.includes(value);
          return (
            <li key={value}>
              <Link
                to="/"
                search={withFacet(address, facet, value)}
                className={classes['value']}
                data-on={on}
                aria-current={on ? 'true' : undefined}
              >
                <span>{labelOf(value)}</span>
                <span className="soft tabular">{formatNumber(count, language)}</span>
              </Link>
              {on && (facet === 'person' || facet === 'organisation') && (
                <Link to="/a/$id" params={{ id: value }} className={classes['ofAgent']}>
                  {t('search.agentPage', { context: facet })}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {counts.length > SHOWN && (
        <button type="button" className="link-button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('search.less') : t('search.more')}
        </button>
      )}
      {(facet === 'person' || facet === 'organisation') && (
        <Link to="/agents" search={{ kind: facet }} className="small">
          {t('agent.all')}
        </Link>
      )}
      {children}
    </details>
  );
}
