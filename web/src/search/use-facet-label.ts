import { useTranslation } from 'react-i18next';
import { useFieldNames } from '../common/use-field-names.js';
import { useLabel } from '../i18n/use-language.js';
import type { SearchAnswer } from '../api/types.js';
import type { Facet } from './search-address.js';

type Counts = SearchAnswer['facets'][string];

/** What a facet's value is called on screen; years speak for themselves, and of people the answer knows the names. */
export function useFacetLabel(facet: Facet, counts?: Counts): (value: string) => string {
  const { t } = useTranslation();
  const label = useLabel();
  const fieldName = useFieldNames(facet === 'field');
  return (value) => {
    switch (facet) {
      case 'type':
      case 'language':
        return label(facet, value);
      case 'field':
        return fieldName(value) ?? value;
      case 'trl':
        return t('search.atLeastTrl', { level: value });
      case 'person':
      case 'organisation':
        return counts?.find((one) => one.value === value)?.label ?? t(`agent.kind.${facet}`);
      case 'year':
        return value.replace('..', '–');
    }
  };
}
