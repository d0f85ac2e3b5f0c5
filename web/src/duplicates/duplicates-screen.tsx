import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { Duplicates } from './duplicates.js';

export function DuplicatesScreen() {
  const { t } = useTranslation();
  useTitle(t('duplicates.title'));
  return (
    <RequireRole role="librarian">
      <Duplicates />
    </RequireRole>
  );
}
