import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { ReviewDesk } from './review-desk.js';

export function ReviewScreen() {
  const { t } = useTranslation();
  useTitle(t('review.title'));
  return (
    <RequireRole role="librarian">
      <ReviewDesk />
    </RequireRole>
  );
}
