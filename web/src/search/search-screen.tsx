import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { Home } from './home.js';
import { Results } from './results.js';
import { asksSomething } from './search-address.js';

const route = getRouteApi('/');

export function SearchScreen() {
  const { t } = useTranslation();
  const address = route.useSearch();
  const asks = asksSomething(address);
  useTitle(asks ? (address.q ?? t('search.results')) : t('app.tagline'));
  return asks ? <Results address={address} /> : <Home />;
}
