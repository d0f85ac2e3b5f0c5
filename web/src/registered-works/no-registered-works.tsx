import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { atLeast, sessionQuery } from '../api/session.js';
import { Empty } from '../common/empty.js';

/** Nothing on the list, or nothing that fits what is asked; teaches the next step. */
export function NoRegisteredWorks({ asked = false }: { readonly asked?: boolean }) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  if (asked) return <Empty title={t('registeredWorks.nothingFits')} />;
  const manager = atLeast(session?.person, 'manager');
  return (
    <Empty
      title={t('registeredWorks.none')}
      hint={t(manager ? 'registeredWorks.noneHint' : 'registeredWorks.noneManager')}
    >
      {manager && <Link to="/registered-works/lists">{t('registeredWorks.import')}</Link>}
    </Empty>
  );
}
