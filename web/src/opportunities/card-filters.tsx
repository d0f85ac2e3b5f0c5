import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { CardList } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useFieldNames } from '../common/use-field-names.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import facetClasses from '../search/facets.module.css';
import {
  CARD_FACETS,
  type CardFacet,
  chosenOf,
  type OpportunitiesAddress,
  withChoice,
} from './opportunities-address.js';
import { levelCounts } from './level-counts.js';
import { useWords } from './use-words.js';

interface Props {
  readonly address: OpportunitiesAddress;
  readonly facets: CardList['facets'];
}

export function CardFilters({ address, facets }: Props) {
  const { t } = useWords();
  const wide = useMediaQuery('(min-width: 56rem)', true, { getInitialValueInEffect: false });
  const groups = CARD_FACETS.map((facet) => (
    <FilterGroup
      key={facet}
      facet={facet}
      counts={facet === 'trl' ? levelCounts(facets[facet] ?? []) : (facets[facet] ?? [])}
      address={address}
    />
  ));
  if (wide)
    return (
      <aside className={facetClasses['facets']} aria-label={t('filters')}>
        {groups}
      </aside>
    );
  return (
    <details className={facetClasses['narrow']}>
      <summary>{t('filters')}</summary>
      {groups}
    </details>
  );
}

const SHOWN = 10;

function FilterGroup({
  facet,
  counts,
  address,
}: {
  readonly facet: CardFacet;
  readonly counts: NonNullable<CardList['facets'][string]>;
  readonly address: OpportunitiesAddress;
}) {
  const { t } = useWords();
  const language = useLanguage();
  const labelOf = useFilterLabel(facet);
  const chosen = chosenOf(address, facet);
  // what was chosen stands there even where nothing is left of it, so that it can be taken away
  const missing = chosen
    .filter((value) => !counts.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 }));
  const shown = [...missing, ...counts].filter(
    ({ value }, i) => i < SHOWN + missing.length || chosen.includes(value),
  );
  if (shown.length === 0) return null;
  return (
    <details className={facetClasses['group']} open>
      <summary>{t(`facet.${facet}`)}</summary>
      <ul className={facetClasses['values']}>
        {shown.map(({ value, count }) => {
          const on = chosen.includes(value);
          return (
            <li key={value}>
              <Link
                to="/opportunities"
                search={withChoice(address, facet, value)}
                className={facetClasses['value']}
                data-on={on}
                aria-current={on ? 'true' : undefined}
              >
                <span lang={facet === 'host' || facet === 'product' || facet === 'field' ? 'vi' : undefined}>
                  {labelOf(value)}
                </span>
                <span className="soft tabular">{formatNumber(count, language)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function useFilterLabel(facet: CardFacet): (value: string) => string {
  const { t } = useWords();
  const label = useLabel();
  const fieldName = useFieldNames(facet === 'field');
  return (value) => {
    switch (facet) {
      case 'trl':
        return t('atLeast', { level: value });
      case 'field':
        return fieldName(value) ?? value;
      case 'protection':
        return label('claimStatus', value);
      case 'right':
        return label('claimRight', value);
      case 'cooperation':
        return t(`cooperation.${value}` as 'cooperation.licence');
      case 'product':
      case 'host':
        return value;
    }
  };
}
