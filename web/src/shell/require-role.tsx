import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast, sessionQuery } from '../api/session.js';
import type { Role } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { Waiting } from './waiting.js';

interface Props {
  readonly role: Role;
  /** A role beside the ladder that may see it too. */
  readonly also?: Role;
  readonly children: ReactNode;
}

/** Spares people a screen that the server would refuse; the server, not this, is what protects. */
export function RequireRole({ role, also, children }: Props) {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const href = useRouterState({ select: (state) => state.location.href });

  if (session.isPending) return <Waiting />;
  if (session.isError) {
    return (
      <div className="page-column">
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  }
  if (!session.data.person) {
    return (
      <div className="page-column">
        <Empty whole title={t('signIn.neededFor')}>
          <Link to="/sign-in" search={{ to: href }}>
            {t('nav.signIn')}
          </Link>
        </Empty>
      </div>
    );
  }
  if (!atLeast(session.data.person, role) && session.data.person.role !== also) {
    return (
      <div className="page-column">
        <Empty whole title={t('signIn.notForYou')} hint={t('signIn.notForYouHint')} />
      </div>
    );
  }
  return children;
}
