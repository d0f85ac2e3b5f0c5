import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { Desk } from './desk.js';

export function DeskScreen() {
  const { t } = useTranslation();
  useTitle(t('desk.title'));
  return (
    <RequireRole role="librarian">
      <Desk />
    </RequireRole>
  );
}
