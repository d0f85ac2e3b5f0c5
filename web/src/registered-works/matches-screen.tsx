import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerMatch, matchesQuery } from '../api/registered-works.js';
import { useAnnounce } from '../common/announcer.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { MatchPair } from './match-pair.js';
import classes from './registered-works.module.css';

const SAID = {
  yes: 'registeredWorks.matches.saidYes',
  no: 'registeredWorks.matches.saidNo',
  later: 'registeredWorks.matches.saidLater',
} as const;

export function MatchesScreen() {
  const { t } = useTranslation();
  useTitle(t('registeredWorks.matches.title'));
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
      answerMatch(first?.registeredWork.id ?? '', first?.document.id ?? '', answer),
    onSuccess: async (_, answer) => {
      announce(t(SAID[answer]));
      await client.invalidateQueries({ queryKey: ['registeredWorks'] });
      void client.invalidateQueries({ queryKey: ['progress'] });
    },
  });
  return (
    <div className={classes['works']}>
      <header>
        <p className="small">
          <Link to="/registered-works">← {t('registeredWorks.title')}</Link>
        </p>
        <h1>{t('registeredWorks.matches.title')}</h1>
        <p className="soft">{t('registeredWorks.matches.lead')}</p>
      </header>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={360} mt="md" />
      ) : !first ? (
        <Empty title={t('registeredWorks.matches.none')} hint={t('registeredWorks.matches.noneHint')}>
          <Link to="/progress">{t('registeredWorks.lists.toProgress')}</Link>
        </Empty>
      ) : (
        <>
          <p role="status">{t('registeredWorks.matches.left', { count: data.total })}</p>
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
                {t(`registeredWorks.matches.${answer}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
