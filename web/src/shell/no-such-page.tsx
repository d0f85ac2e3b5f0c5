import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../common/empty.js';
import { useTitle } from '../common/use-title.js';

export function NoSuchPage() {
  const { t } = useTranslation();
  useTitle(t('problem.noSuchPage'));
  return (
    <div className="page-column">
      <Empty whole title={t('problem.noSuchPage')} hint={t('problem.noSuchPageHint')}>
        <Link to="/">{t('problem.toHome')}</Link>
      </Empty>
    </div>
  );
}
