import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { RegisteredWorksList } from './registered-works-list.js';

export function RegisteredWorksScreen() {
  const { t } = useTranslation();
  useTitle(t('registeredWorks.title'));
  return (
    <RequireRole role="librarian">
      <RegisteredWorksList />
    </RequireRole>
  );
}
