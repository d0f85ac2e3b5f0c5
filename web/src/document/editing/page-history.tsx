import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pageHistoryQuery, pageQuery, restorePage } from '../../api/pages.js';
import type { PageVersion } from '../../api/types.js';
import { useAnnounce } from '../../common/announcer.js';
import { formatMoment } from '../../common/format.js';
import { ProblemNotice } from '../../common/problem-notice.js';
import { useLanguage } from '../../i18n/use-language.js';
import classes from './editing.module.css';

interface Props {
  readonly documentId: string;
  readonly page: number;
}

/** Every version of the page's text: who, when, before and after; any of them can be brought back. */
export default function PageHistory({ documentId, page }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const history = useQuery(pageHistoryQuery(documentId, page));
  const restore = useMutation({
    mutationFn: (version: number) => restorePage(documentId, page, version),
    onSuccess: (restored) => {
      client.setQueryData(pageQuery(documentId, page).queryKey, restored);
      announce(t('editing.restored'));
      return client.invalidateQueries({ queryKey: ['documents', 'history', documentId, page] });
    },
  });
  if (history.isPending) return <Skeleton height={80} mt="md" />;
  if (history.isError) return <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <section className={classes['history']} aria-label={t('editing.history')}>
      <h3>{t('editing.history')}</h3>
      {restore.isError && <ProblemNotice error={restore.error} />}
      <ol>
        {history.data.items.map((version) => (
          <li key={version.version}>
            <Version version={version} />
            {version.current ? (
              <p className="soft small">{t('editing.current')}</p>
            ) : (
              <Button
                size="xs"
                variant="default"
                aria-label={t('editing.bringBackVersion', { n: version.version })}
                loading={restore.isPending && restore.variables === version.version}
                onClick={() => restore.mutate(version.version)}
              >
                {t('editing.bringBack')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Version({
  version: { version, kind, by, at, engine, restored, unplaced, subject, changes },
}: {
  readonly version: PageVersion;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p>
        <strong>{t('editing.version', { n: version })}</strong>{' '}
        {t(`editing.kind.${kind}`, { by: by ?? '', engine: engine ?? '', n: restored ?? 0 })}{' '}
        <time dateTime={at} className="soft small">
          {formatMoment(at, language)}
        </time>
      </p>
      {unplaced !== undefined && <p className="soft small">{t('editing.didNotFit', { count: unplaced })}</p>}
      <ul>
        {(subject && kind === 'dismissed' ? [subject] : changes).map(({ before, after }, i) => (
          <li key={i}>
            {before !== null && <del>{before}</del>}{' '}
            {after === '' ? <em>{t('editing.deleted')}</em> : <ins>{after}</ins>}
          </li>
        ))}
      </ul>
    </>
  );
}
