import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pageOrderQuery } from '../api/page-order.js';
import { documentQuery } from '../api/documents.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import { RequireRole } from '../shell/require-role.js';
import { PageEditingRoom } from './page-editing-room.js';

/** The pages of one document in small, to be put right. */
export function PageEditingScreen() {
  const { t } = useTranslation();
  useTitle(t('pageEditing.title'));
  return (
    <RequireRole role="librarian">
      <PageEditing />
    </RequireRole>
  );
}

function PageEditing() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { id } = useParams({ from: '/d/$id/pages' });
  const record = useQuery(documentQuery(id));
  const pageOrder = useQuery(pageOrderQuery(id));
  const error = pageOrder.error ?? record.error;
  return (
    <div className="page-column">
      <p>
        <Link to="/d/$id/p/$page" params={{ id, page: '1' }}>
          {t('pageEditing.back')}
        </Link>
      </p>
      <h1>{t('pageEditing.title')}</h1>
      {record.data && (
        <p lang={titleLanguage(titleOf(record.data), record.data.language)}>{titleOf(record.data)}</p>
      )}
      {error && <ProblemNotice error={error} onRetry={() => void pageOrder.refetch()} />}
      {pageOrder.isPending && <Skeleton height={320} mt="lg" />}
      {pageOrder.data && <PageEditingRoom key={id} documentId={id} server={pageOrder.data} />}
    </div>
  );
}
