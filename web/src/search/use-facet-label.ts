import { useTranslation } from 'react-i18next';
import { useFieldNames } from '../common/use-field-names.js';
import { useLabel } from '../i18n/use-language.js';
import type { Facet } from './search-address.js';

/** What a facet's value is called on screen; years speak for themselves. */
export function useFacetLabel(facet: Facet): (value: string) => string {
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
      case 'year':
        return value.replace('..', '–');
    }
  };
}
