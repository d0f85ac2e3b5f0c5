import './words.js';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deskInterestQuery } from '../api/interest.js';
import type { InterestCase } from '../api/types.js';
import { formatDate, formatMoment } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLanguage } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import { AnswerForm } from './answer-form.js';
import { CorrectStep } from './correct-step.js';
import { DealValue } from './deal-value.js';
import { Exchange } from './exchange.js';
import classes from './interest.module.css';
import { NextSteps } from './next-steps.js';
import { StateMark } from './state-mark.js';
import { TimeLeft } from './time-left.js';

const route = getRouteApi('/interest/$id');

/** One interest at the desk: what was said, what was answered, what comes next. */
export function InterestCaseScreen() {
  const { t } = useTranslation();
  useTitle(t('interest.desk.title'));
  return (
    <RequireRole role="librarian">
      <div className="page-column">
        <p>
          <Link to="/interest">{t('interest.case.back')}</Link>
        </p>
        <Case />
      </div>
    </RequireRole>
  );
}

function Case() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const found = useQuery(deskInterestQuery(id));
  if (found.isPending)
    return (
      <>
        <h1 className="visually-hidden">{t('interest.desk.title')}</h1>
        <Skeleton height={240} mt="lg" />
      </>
    );
  if (found.isError)
    return (
      <>
        <h1 className="visually-hidden">{t('interest.desk.title')}</h1>
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      </>
    );
  return <Shown found={found.data} />;
}

function Shown({ found }: { readonly found: InterestCase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { number, name, documentId, title, state, dueAt, unanswered, wroteAgain, forgottenAt } = found;
  return (
    <>
      <h1 className={classes['title']}>
        {name ?? t('interest.desk.forgotten')} <span className={classes['number']}>{number}</span>
      </h1>
      <p className={classes['head']}>
        <StateMark state={state} />
        {wroteAgain && <span className={classes['again']}>{t('interest.desk.wroteAgain')}</span>}
        {unanswered && <TimeLeft dueAt={dueAt} />}
        {title ? (
          <Link to="/opportunities/$id" params={{ id: documentId }} lang="vi">
            {title}
          </Link>
        ) : (
          t('interest.desk.noTitle')
        )}
      </p>
      <div className={classes['columns']}>
        <div>
          {forgottenAt ? (
            <Notice tone="river">
              {t('interest.case.forgotten', { date: formatDate(forgottenAt, language) })}
            </Notice>
          ) : (
            <Said found={found} />
          )}
          <Exchange found={found} />
          {found.mayAnswer && <AnswerForm found={found} />}
        </div>
        <div>
          <NextSteps key={state} found={found} />
          {(state === 'agreed' || state === 'transferred') && <DealValue found={found} />}
          <History found={found} />
        </div>
      </div>
    </>
  );
}

function Said({ found }: { readonly found: InterestCase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisation, email, phone, purpose, desk, dueAt, message } = found;
  const facts = [
    ['inquirer', [found.name, organisation].filter(Boolean).join(' · ')],
    ['contact', [email, phone].filter(Boolean).join(' · ')],
    ['purpose', t(`interest.purposes.${purpose}`)],
    ['deskName', [desk, found.owner].filter(Boolean).join(' · ')],
    ['due', formatDate(dueAt, language)],
  ] as const;
  return (
    <section className={classes['part']}>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(`interest.case.${label}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('interest.case.message')}</h2>
      <p className={classes['words']}>{message}</p>
    </section>
  );
}

function History({ found }: { readonly found: InterestCase }) {
  const { steps, correctableTo } = found;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={classes['part']}>
      <h2>{t('interest.case.history')}</h2>
      <ol className={classes['history']}>
        {steps.map(({ to, at, by, reason, note, correction }) => (
          <li key={at}>
            <strong>
              {correction
                ? t('interest.backTo', { state: t(`interest.states.${to}`) })
                : t(`interest.states.${to}`)}
            </strong>{' '}
            <span className="soft small">
              {[
                formatMoment(at, language),
                by ?? t('interest.case.byPrincipal'),
                reason && t(`interest.reasons.${reason}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {note && <p className={classes['words']}>{note}</p>}
          </li>
        ))}
      </ol>
      {correctableTo && <CorrectStep key={found.state} found={found} to={correctableTo} />}
    </section>
  );
}
