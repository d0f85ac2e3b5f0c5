import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerMatch, matchesQuery } from '../api/holdings.js';
import { useAnnounce } from '../common/announcer.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { MatchPair } from './match-pair.js';
import classes from './holdings.module.css';

const SAID = {
  yes: 'holdings.matches.saidYes',
  no: 'holdings.matches.saidNo',
  later: 'holdings.matches.saidLater',
} as const;

export function MatchesScreen() {
  const { t } = useTranslation();
  useTitle(t('holdings.matches.title'));
  return (
    <RequireRole role="librarian">
      <Matches />
    </RequireRole>
  );
}

/** One doubtful pair at a time: the list’s line and the document side by side. */
function Matches() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { data, error, isPending, refetch } = useQuery(matchesQuery);
  const first = data?.items[0];
  const answering = useMutation({
    mutationFn: (answer: 'yes' | 'no' | 'later') =>
      answerMatch(first?.holding.id ?? '', first?.document.id ?? '', answer),
    onSuccess: async (_, answer) => {
      announce(t(SAID[answer]));
      await client.invalidateQueries({ queryKey: ['holdings'] });
      void client.invalidateQueries({ queryKey: ['progress'] });
    },
  });
  return (
    <div className={classes['holdings']}>
      <header>
        <p className="small">
          <Link to="/holdings">← {t('holdings.title')}</Link>
        </p>
        <h1>{t('holdings.matches.title')}</h1>
        <p className="soft">{t('holdings.matches.lead')}</p>
      </header>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={360} mt="md" />
      ) : !first ? (
        <Empty title={t('holdings.matches.none')} hint={t('holdings.matches.noneHint')}>
          <Link to="/progress">{t('holdings.lists.toProgress')}</Link>
        </Empty>
      ) : (
        <>
          <p role="status">{t('holdings.matches.left', { count: data.total })}</p>
          <MatchPair match={first} />
          {answering.isError && <ProblemNotice error={answering.error} />}
          <div className={classes['actions']}>
            {(['yes', 'no', 'later'] as const).map((answer) => (
              <Button
                key={answer}
                variant={answer === 'yes' ? 'filled' : 'default'}
                loading={answering.isPending && answering.variables === answer}
                disabled={answering.isPending}
                onClick={() => answering.mutate(answer)}
              >
                {t(`holdings.matches.${answer}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
