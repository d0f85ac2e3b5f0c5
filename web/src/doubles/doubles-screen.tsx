import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { Doubles } from './doubles.js';

export function DoublesScreen() {
  const { t } = useTranslation();
  useTitle(t('doubles.title'));
  return (
    <RequireRole role="librarian">
      <Doubles />
    </RequireRole>
  );
}
