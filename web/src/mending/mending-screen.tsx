import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { arrangementQuery } from '../api/arrangement.js';
import { documentQuery } from '../api/documents.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import { RequireRole } from '../shell/require-role.js';
import { MendingRoom } from './mending-room.js';

/** The pages of one document in small, to be put right. */
export function MendingScreen() {
  const { t } = useTranslation();
  useTitle(t('mending.title'));
  return (
    <RequireRole role="librarian">
      <Mending />
    </RequireRole>
  );
}

function Mending() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { id } = useParams({ from: '/d/$id/pages' });
  const record = useQuery(documentQuery(id));
  const arrangement = useQuery(arrangementQuery(id));
  const error = arrangement.error ?? record.error;
  return (
    <div className="page-column">
      <p>
        <Link to="/d/$id/p/$page" params={{ id, page: '1' }}>
          {t('mending.back')}
        </Link>
      </p>
      <h1>{t('mending.title')}</h1>
      {record.data && (
        <p lang={titleLanguage(titleOf(record.data), record.data.language)}>{titleOf(record.data)}</p>
      )}
      {error && <ProblemNotice error={error} onRetry={() => void arrangement.refetch()} />}
      {arrangement.isPending && <Skeleton height={320} mt="lg" />}
      {arrangement.data && <MendingRoom key={id} documentId={id} server={arrangement.data} />}
    </div>
  );
}
