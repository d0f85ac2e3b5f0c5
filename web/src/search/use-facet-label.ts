import { useLabel } from '../i18n/use-language.js';
import type { Facet } from './search-address.js';

/** What a facet's value is called on screen; years and field codes speak for themselves. */
export function useFacetLabel(): (facet: Facet, value: string, given?: string) => string {
  const label = useLabel();
  return (facet, value, given) => {
    if (given) return given;
    if (facet === 'type' || facet === 'language') return label(facet, value);
    return value.replace('..', '–');
  };
}
