import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endOtherSessions, endSession, ownSessionsQuery } from '../api/account.js';
import type { OwnSession } from '../api/types.js';
import { formatMoment } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { deviceOf, isInternal } from './device-name.js';
import classes from './account.module.css';

/** Where the account is signed in; each session but this one can be ended. */
export function OwnSessions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sessions = useQuery(ownSessionsQuery);
  const onSuccess = () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  const end = useMutation({ mutationFn: endSession, onSuccess });
  const endOthers = useMutation({ mutationFn: endOtherSessions, onSuccess });
  const error = end.error ?? endOthers.error;
  return (
    <section className={classes['part']}>
      <h2>{t('account.sessions')}</h2>
      <p className="soft small">{t('account.sessionsHint')}</p>
      {sessions.isPending && <Skeleton height={60} />}
      {sessions.isError && <ProblemNotice error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {error && <ProblemNotice error={error} />}
      <ul className={classes['list']}>
        {sessions.data?.items.map((session) => (
          <SessionItem key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      {(sessions.data?.items.length ?? 0) > 1 && (
        <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('account.endOthers')}
        </Button>
      )}
    </section>
  );
}

function SessionItem({ session, onEnd }: { readonly session: OwnSession; readonly onEnd: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = deviceOf(session.device);
  const device = named ? t('account.device', { ...named }) : t('account.unknownDevice');
  const date = formatMoment(session.lastUsedAt, language);
  const { address } = session;
  const place = address && t(isInternal(address) ? 'account.internal' : 'account.from', { address });
  return (
    <li>
      <div>
        <strong>{device}</strong>
        {session.current && <> ({t('account.here')})</>}
        <div className="soft small">
          {[place, t('account.lastUsed', { date })].filter(Boolean).join(' · ')}
        </div>
      </div>
      {!session.current && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('account.endOf', { device, date })}
          onClick={onEnd}
        >
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}
