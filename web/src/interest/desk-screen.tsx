import './words.js';
import { Checkbox, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chooseDailyMail, deskInterestsQuery } from '../api/interest.js';
import type { DeskInterest } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { formatDate } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLanguage } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import { INTEREST_STATES } from './interest-states.js';
import classes from './interest.module.css';
import { KeepDays } from './keep-days.js';
import { StateMark } from './state-mark.js';
import { TimeLeft } from './time-left.js';

const route = getRouteApi('/interest');

/** What lies at the desk, the soonest due first. */
export function InterestDeskScreen() {
  const { t } = useTranslation();
  useTitle(t('interest.desk.title'));
  return (
    <RequireRole role="librarian">
      <div className="page-column">
        <h1 className={classes['title']}>{t('interest.desk.title')}</h1>
        <p className="soft">{t('interest.desk.lead')}</p>
        <DeskList />
      </div>
    </RequireRole>
  );
}

function DeskList() {
  const { t } = useTranslation();
  const { state } = route.useSearch();
  const list = useInfiniteQuery(deskInterestsQuery(state));
  if (list.isPending) return <Skeleton height={240} mt="lg" />;
  if (!list.data) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const [first] = list.data.pages;
  if (!first) return null;
  const { counts, overdue, mails, dailyMail, keepDays } = first;
  const items = list.data.pages.flatMap((page) => page.items);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const countOf = (one: string) => counts.find((counted) => counted.state === one)?.count ?? 0;
  return (
    <>
      <div className={classes['notices']}>
        {!mails && <Notice tone="amber">{t('interest.desk.noMails')}</Notice>}
        {overdue > 0 && <Notice tone="amber">{t('interest.desk.overdue', { count: overdue })}</Notice>}
      </div>
      <nav aria-label={t('interest.desk.filter')}>
        <ul className={classes['filters']}>
          <li>
            <Link to="/interest" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
              {t('interest.desk.all')} <span className="tabular">{total}</span>
            </Link>
          </li>
          {INTEREST_STATES.filter((one) => countOf(one) > 0 || one === state).map((one) => (
            <li key={one}>
              <Link to="/interest" search={{ state: one }} activeOptions={{ includeSearch: true }}>
                {t(`interest.states.${one}`)} <span className="tabular">{countOf(one)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {items.length === 0 ? (
        total === 0 ? (
          <Empty title={t('interest.desk.empty')} hint={t('interest.desk.emptyHint')} />
        ) : (
          <p className="soft">{t('interest.desk.emptyState')}</p>
        )
      ) : (
        <ul className={classes['list']}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      <More list={list} shown={items.length}>
        {t('interest.desk.more')}
      </More>
      {dailyMail !== undefined && mails && <DailyMail wanted={dailyMail} />}
      <KeepDays key={keepDays} keepDays={keepDays} />
    </>
  );
}

function Item({ item }: { readonly item: DeskInterest }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, number, title, state, purpose, name, organisation, createdAt, dueAt, unanswered, wroteAgain } =
    item;
  return (
    <li className={classes['item']}>
      <p className={classes['head']}>
        <StateMark state={state} />
        {wroteAgain && <span className={classes['again']}>{t('interest.desk.wroteAgain')}</span>}
        {unanswered && <TimeLeft dueAt={dueAt} />}
        <span className="soft small tabular">{number}</span>
      </p>
      <h2 className={classes['name']}>
        <Link to="/interest/$id" params={{ id }}>
          {name ?? t('interest.desk.forgotten')}
        </Link>
        {organisation && <span className="soft"> · {organisation}</span>}
      </h2>
      <p className="soft small">
        {[
          t(`interest.purposes.${purpose}`),
          title ?? t('interest.desk.noTitle'),
          t('interest.desk.came', { date: formatDate(createdAt, language) }),
        ].join(' · ')}
      </p>
    </li>
  );
}

function DailyMail({ wanted }: { readonly wanted: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (next: boolean) => chooseDailyMail(next, language),
    onSuccess: () => client.invalidateQueries({ queryKey: ['interest', 'desk'] }),
  });
  return (
    <div className={classes['daily']}>
      <Checkbox
        label={t('interest.desk.daily')}
        checked={wanted}
        disabled={choose.isPending}
        onChange={(event) => choose.mutate(event.currentTarget.checked)}
      />
      {choose.isError && <ProblemNotice error={choose.error} />}
    </div>
  );
}
