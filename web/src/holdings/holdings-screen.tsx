import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { HoldingsList } from './holdings-list.js';

export function HoldingsScreen() {
  const { t } = useTranslation();
  useTitle(t('holdings.title'));
  return (
    <RequireRole role="librarian">
      <HoldingsList />
    </RequireRole>
  );
}
