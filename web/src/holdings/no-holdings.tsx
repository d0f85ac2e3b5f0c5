import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { atLeast, sessionQuery } from '../api/session.js';
import { Empty } from '../common/empty.js';

/** Nothing on the list, or nothing that fits what is asked; teaches the next step. */
export function NoHoldings({ asked = false }: { readonly asked?: boolean }) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  if (asked) return <Empty title={t('holdings.nothingFits')} />;
  const manager = atLeast(session?.person, 'manager');
  return (
    <Empty title={t('holdings.none')} hint={t(manager ? 'holdings.noneHint' : 'holdings.noneManager')}>
      {manager && <Link to="/holdings/lists">{t('holdings.import')}</Link>}
    </Empty>
  );
}
