import './words.js';
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ownInterestQuery, withdrawInterest } from '../api/interest.js';
import { ApiProblem } from '../api/problem.js';
import type { OwnInterest } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { formatDate, formatMoment } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './interest.module.css';
import { StateMark } from './state-mark.js';
import { threadOf } from './thread.js';
import { WriteAgain } from './write-again.js';

const route = getRouteApi('/interest/own/$token');

/** An interest as its inquirer sees it, by the link that they alone were given. */
export function OwnScreen() {
  const { t } = useTranslation();
  useTitle(t('interest.own.title'));
  const { token } = route.useParams();
  const own = useQuery(ownInterestQuery(token));
  if (own.isPending)
    return (
      <div className="page-column" aria-busy="true">
        <h1 className="visually-hidden">{t('interest.own.title')}</h1>
        <Skeleton height={32} width="50%" mb="lg" />
        <Skeleton height={240} />
      </div>
    );
  if (own.isError) {
    const gone = own.error instanceof ApiProblem && own.error.status === 404;
    return (
      <div className="page-column">
        {gone ? (
          <Empty whole title={t('interest.own.gone')}>
            <Link to="/">{t('problem.toHome')}</Link>
          </Empty>
        ) : (
          <ProblemNotice error={own.error} onRetry={() => void own.refetch()} />
        )}
      </div>
    );
  }
  return <Shown own={own.data} token={token} />;
}

function Shown({ own, token }: { readonly own: OwnInterest; readonly token: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { number, documentId, title, desk, state, purpose, message, dueAt, waits, withdrawn } = own;
  const thread = threadOf(own.answers, own.messages);
  return (
    <div className="page-column">
      <div className={classes['narrow']}>
        <h1 className={classes['title']}>{t('interest.own.title')}</h1>
        <p>
          <strong className={classes['number']}>{number}</strong> · {desk}
        </p>
        <p>
          {title ? (
            <>
              {t('interest.own.about')}{' '}
              <Link to="/opportunities/$id" params={{ id: documentId }} lang="vi">
                {title}
              </Link>
            </>
          ) : (
            <span className="soft">{t('interest.own.noTitle')}</span>
          )}
        </p>
        {withdrawn && <Notice tone="river">{t('interest.own.withdrawn')}</Notice>}
        <section className={classes['part']}>
          <h2>{t('interest.own.state')}</h2>
          <p>
            <StateMark state={state} /> {t(`interest.own.explained.${state}`)}
          </p>
          {waits && <p className="soft">{t('interest.own.due', { date: formatDate(dueAt, language) })}</p>}
        </section>
        {message !== undefined && (
          <section className={classes['part']}>
            <h2>{t('interest.own.wrote')}</h2>
            <p className="soft">
              {[t(`interest.purposes.${purpose}`), own.name, own.organisation, own.email, own.phone]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={classes['words']}>{message}</p>
          </section>
        )}
        <section className={classes['part']}>
          <h2>{t('interest.own.answers')}</h2>
          {own.answers.length === 0 && <p className="soft">{t('interest.own.noAnswer')}</p>}
          {thread.map(({ from, said: { text, at } }) => (
            <article key={`${from} ${at}`} className={classes['answer']} data-from={from}>
              <p className="soft small">
                {[from === 'desk' ? desk : t('interest.own.you'), formatMoment(at, language)].join(' · ')}
              </p>
              <p className={classes['words']}>{text}</p>
            </article>
          ))}
          {own.mayWrite && <WriteAgain token={token} />}
        </section>
        <section className={classes['part']}>
          <h2>{t('interest.own.history')}</h2>
          <ol className={classes['history']}>
            {own.steps.map(({ to, at, reason, correction }) => (
              <li key={at}>
                {formatMoment(at, language)} ·{' '}
                {correction
                  ? t('interest.backTo', { state: t(`interest.states.${to}`) })
                  : t(`interest.states.${to}`)}
                {reason && ` · ${t(`interest.reasons.${reason}`)}`}
              </li>
            ))}
          </ol>
        </section>
        {!withdrawn && message !== undefined && <Withdraw token={token} />}
      </div>
    </div>
  );
}

function Withdraw({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => withdrawInterest(token),
    onSuccess: () => client.invalidateQueries({ queryKey: ownInterestQuery(token).queryKey }),
  });
  return (
    <section className={classes['part']}>
      <h2>{t('interest.own.withdraw')}</h2>
      <p>{t('interest.own.withdrawLead')}</p>
      {withdraw.isError && <ProblemNotice error={withdraw.error} />}
      <Button
        mt="sm"
        variant="default"
        loading={withdraw.isPending}
        onClick={() => {
          if (window.confirm(t('interest.own.withdrawSure'))) withdraw.mutate();
        }}
      >
        {t('interest.own.withdraw')}
      </Button>
    </section>
  );
}
