import { NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registeredWorksQuery, matchesQuery, proposalsQuery } from '../api/registered-works.js';
import { atLeast, sessionQuery } from '../api/session.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { RegisteredWorkRow } from './registered-work-row.js';
import { NoRegisteredWorks } from './no-registered-works.js';
import {
  REGISTERED_WORK_STATES,
  type RegisteredWorksAddress,
  POTENTIALS,
} from './registered-works-address.js';
import classes from './registered-works.module.css';

const TYPING_MS = 300;

/** What is to be digitised, with the state of each, and the ways to what waits for a person. */
export function RegisteredWorksList() {
  const { t } = useTranslation();
  const address = useSearch({ from: '/registered-works' });
  const navigate = useNavigate({ from: '/registered-works' });
  const { year, ...rest } = address;
  const list = useInfiniteQuery(registeredWorksQuery({ ...rest, ...(year ? { year: Number(year) } : {}) }));
  const { data, error, isPending, refetch } = list;
  const choose = (change: Partial<RegisteredWorksAddress>) =>
    void navigate({ search: clean({ ...address, ...change }), replace: true });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const asked = Object.keys(address).length > 0;
  return (
    <div className={classes['works']}>
      <header>
        <h1>{t('registeredWorks.title')}</h1>
        <p className="soft">{t('registeredWorks.lead')}</p>
      </header>
      <Ways />
      <div className={classes['filters']} role="search">
        <Words label={t('registeredWorks.search')} value={address.q ?? ''} onChange={(q) => choose({ q })} />
        <Words
          label={t('registeredWorks.fields.investigator')}
          value={address.investigator ?? ''}
          onChange={(investigator) => choose({ investigator })}
        />
        <NativeSelect
          label={t('registeredWorks.stateName')}
          value={address.state ?? ''}
          data={[
            { value: '', label: t('registeredWorks.any') },
            ...REGISTERED_WORK_STATES.map((state) => ({
              value: state,
              label: t(`registeredWorks.state.${state}`),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            choose({ state: value as RegisteredWorksAddress['state'] & string })
          }
        />
        <NativeSelect
          label={t('registeredWorks.fields.potential')}
          value={address.potential ?? ''}
          data={[
            { value: '', label: t('registeredWorks.any') },
            ...POTENTIALS.map((potential) => ({
              value: potential,
              label: t(`registeredWorks.potential.${potential}`),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            choose({ potential: value as RegisteredWorksAddress['potential'] & string })
          }
        />
      </div>
      {error && !data ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={320} />
      ) : items.length === 0 ? (
        <NoRegisteredWorks asked={asked} />
      ) : (
        <>
          <p className="soft" role="status">
            {t('registeredWorks.found', { count: total })}
          </p>
          <ul className={`plain-list ${classes['list'] ?? ''}`}>
            {items.map((registeredWork) => (
              <RegisteredWorkRow key={registeredWork.id} registeredWork={registeredWork} />
            ))}
          </ul>
          <More list={list} shown={items.length}>
            {t('registeredWorks.more')}
          </More>
        </>
      )}
    </div>
  );
}

/** The address holds what is asked for, and nothing else. */
const clean = (address: Partial<RegisteredWorksAddress>): RegisteredWorksAddress =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value !== '' && value !== undefined));

function Ways() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const { data: matches } = useQuery(matchesQuery);
  const { data: proposals } = useQuery(proposalsQuery);
  return (
    <p className={classes['ways']}>
      {atLeast(session?.person, 'manager') && (
        <Link to="/registered-works/lists">{t('registeredWorks.import')}</Link>
      )}
      <Link to="/registered-works/matches">
        {t('registeredWorks.toMatches')}
        {matches && matches.total > 0 && (
          <span className={classes['waiting']}>
            {t('registeredWorks.matchesWaiting', { count: matches.total })}
          </span>
        )}
      </Link>
      {proposals && proposals.total > 0 && (
        <Link to="/registered-works/proposals">
          {t('registeredWorks.toProposals')} <span className={classes['waiting']}>{proposals.total}</span>
        </Link>
      )}
    </p>
  );
}

/** Asked for when the typing rests. */
function Words({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <TextInput
      label={label}
      value={text}
      maxLength={300}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  );
}
