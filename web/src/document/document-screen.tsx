import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentQuery } from '../api/documents.js';
import { ApiProblem } from '../api/problem.js';
import { wasShutAway } from '../api/shut-away.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { ShutAway } from '../common/shut-away.js';
import { useTitle } from '../common/use-title.js';
import { DocumentSkeleton } from './document-skeleton.js';
import { ReadingRoom } from './reading-room.js';
import { useTitleOf } from '../common/use-title-of.js';

const route = getRouteApi('/d/$id/p/$page');

export function DocumentScreen() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { id, page } = route.useParams();
  const record = useQuery(documentQuery(id));
  const href = useRouterState({ select: (state) => state.location.href });
  const ofPage = record.data?.pageCount === 0 ? '' : ` – ${t('page.short', { n: page })}`;
  useTitle(record.data ? `${titleOf(record.data)}${ofPage}` : undefined);

  if (record.isPending) return <DocumentSkeleton />;
  if (record.isError) {
    const hidden = record.error instanceof ApiProblem && record.error.status === 404;
    return (
      <div className="page-column">
        {hidden && wasShutAway(id) ? (
          <ShutAway whole>
            <Link to="/desk">{t('nav.desk')}</Link>
          </ShutAway>
        ) : hidden ? (
          <Empty whole title={t('problem.notFound')} hint={t('document.notFoundHint')}>
            <Link to="/sign-in" search={{ to: href }}>
              {t('nav.signIn')}
            </Link>
          </Empty>
        ) : (
          <ProblemNotice error={record.error} onRetry={() => void record.refetch()} />
        )}
      </div>
    );
  }
  // merged into another: the server has led there
  if (record.data.id !== id)
    return <Navigate to="/d/$id/p/$page" params={{ id: record.data.id, page: '1' }} replace />;
  return <ReadingRoom key={id} record={record.data} number={within(Number(page), record.data.pageCount)} />;
}

const within = (page: number, last: number): number =>
  Number.isSafeInteger(page) ? Math.min(Math.max(1, page), Math.max(1, last)) : 1;
