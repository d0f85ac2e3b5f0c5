import { NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdingsQuery, matchesQuery, proposalsQuery } from '../api/holdings.js';
import { atLeast, sessionQuery } from '../api/session.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { HoldingRow } from './holding-row.js';
import { NoHoldings } from './no-holdings.js';
import { HOLDING_STATES, type HoldingsAddress, POTENTIALS } from './holdings-address.js';
import classes from './holdings.module.css';

const TYPING_MS = 300;

/** What is to be digitised, with the state of each, and the ways to what waits for a person. */
export function HoldingsList() {
  const { t } = useTranslation();
  const address = useSearch({ from: '/holdings' });
  const navigate = useNavigate({ from: '/holdings' });
  const { year, ...rest } = address;
  const list = useInfiniteQuery(holdingsQuery({ ...rest, ...(year ? { year: Number(year) } : {}) }));
  const { data, error, isPending, refetch } = list;
  const choose = (change: Partial<HoldingsAddress>) =>
    void navigate({ search: clean({ ...address, ...change }), replace: true });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const asked = Object.keys(address).length > 0;
  return (
    <div className={classes['holdings']}>
      <header>
        <h1>{t('holdings.title')}</h1>
        <p className="soft">{t('holdings.lead')}</p>
      </header>
      <Ways />
      <div className={classes['filters']} role="search">
        <Words value={address.q ?? ''} onChange={(q) => choose({ q })} />
        <NativeSelect
          label={t('holdings.stateName')}
          value={address.state ?? ''}
          data={[
            { value: '', label: t('holdings.any') },
            ...HOLDING_STATES.map((state) => ({ value: state, label: t(`holdings.state.${state}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            choose({ state: value as HoldingsAddress['state'] & string })
          }
        />
        <NativeSelect
          label={t('holdings.fields.potential')}
          value={address.potential ?? ''}
          data={[
            { value: '', label: t('holdings.any') },
            ...POTENTIALS.map((potential) => ({
              value: potential,
              label: t(`holdings.potential.${potential}`),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            choose({ potential: value as HoldingsAddress['potential'] & string })
          }
        />
      </div>
      {error && !data ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={320} />
      ) : items.length === 0 ? (
        <NoHoldings asked={asked} />
      ) : (
        <>
          <p className="soft" role="status">
            {t('holdings.found', { count: total })}
          </p>
          <ul className={`plain-list ${classes['list'] ?? ''}`}>
            {items.map((holding) => (
              <HoldingRow key={holding.id} holding={holding} />
            ))}
          </ul>
          <More list={list} shown={items.length}>
            {t('holdings.more')}
          </More>
        </>
      )}
    </div>
  );
}

/** The address holds what is asked for, and nothing else. */
const clean = (address: Partial<HoldingsAddress>): HoldingsAddress =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== '' && value !== undefined));

function Ways() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const { data: matches } = useQuery(matchesQuery);
  const { data: proposals } = useQuery(proposalsQuery);
  return (
    <p className={classes['ways']}>
      {atLeast(session?.person, 'manager') && <Link to="/holdings/lists">{t('holdings.import')}</Link>}
      <Link to="/holdings/matches">
        {t('holdings.toMatches')}
        {matches && matches.total > 0 && (
          <span className={classes['waiting']}>{t('holdings.matchesWaiting', { count: matches.total })}</span>
        )}
      </Link>
      {proposals && proposals.total > 0 && (
        <Link to="/holdings/proposals">
          {t('holdings.toProposals')} <span className={classes['waiting']}>{proposals.total}</span>
        </Link>
      )}
    </p>
  );
}

/** Asked for when the typing rests. */
function Words({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <TextInput
      label={t('holdings.search')}
      value={text}
      maxLength={300}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  );
}
