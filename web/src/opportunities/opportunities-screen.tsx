import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { opportunitiesQuery } from '../api/opportunities.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { FollowChoice } from '../saved/follow-choice.js';
import resultClasses from '../search/results.module.css';
import { CardFilters } from './card-filters.js';
import { CardTile } from './card-tile.js';
import { CARD_SORTS, CARDS_A_PAGE, narrowed, type OpportunitiesAddress } from './opportunities-address.js';
import classes from './opportunities.module.css';
import { TileSkeletons } from './tile-skeletons.js';
import { useWords } from './use-words.js';

const route = getRouteApi('/opportunities');

/** All cards that are open, and the ways to narrow them down. */
export function OpportunitiesScreen() {
  const { t } = useWords();
  const address = route.useSearch();
  const { trl, ...rest } = address;
  const list = useQuery(
    opportunitiesQuery({ ...rest, ...(trl === undefined ? {} : { trl: Number(trl) }), size: CARDS_A_PAGE }),
  );
  useTitle(t('title'));
  const answer = list.data;
  return (
    <div className={resultClasses['screen']}>
      <header className={resultClasses['box']}>
        <h1 className={classes['title']}>{t('title')}</h1>
        <p className="soft">{t('lead')}</p>
        <SearchLine key={address.q} address={address} />
      </header>
      <CardFilters address={address} facets={answer?.facets ?? {}} />
      <section className={resultClasses['middle']} aria-label={t('results')} aria-busy={list.isFetching}>
        {answer && answer.total > 0 && <Head address={address} total={answer.total} />}
        {list.isPending && <TileSkeletons />}
        {list.isError && (
          <ProblemNotice error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
        )}
        {answer?.total === 0 && (
          <Empty
            title={narrowed(address) ? t('noneFiltered') : t('none')}
            hint={narrowed(address) ? t('noneFilteredHint') : t('noneHint')}
          >
            {narrowed(address) && (
              <Link to="/opportunities" search={{}}>
                {t('clear')}
              </Link>
            )}
          </Empty>
        )}
        {answer && answer.total > 0 && answer.items.length === 0 && (
          <Empty title={t('beyond')}>
            <Link to="/opportunities" search={{ ...address, from: undefined }}>
              {t('toFirst')}
            </Link>
          </Empty>
        )}
        {answer && answer.items.length > 0 && (
          <ol className={classes['tiles']} data-stale={list.isPlaceholderData}>
            {answer.items.map((card) => (
              <CardTile key={card.documentId} card={card} />
            ))}
          </ol>
        )}
        {answer && answer.items.length > 0 && <Pager address={address} total={answer.total} />}
        {answer && <FollowChoice key={JSON.stringify(address)} address={address} />}
      </section>
    </div>
  );
}

interface AddressProps {
  readonly address: OpportunitiesAddress;
}

function SearchLine({ address }: AddressProps) {
  const { t } = useWords();
  const navigate = route.useNavigate();
  const [q, setQ] = useState(address.q ?? '');
  useEffect(() => setQ(address.q ?? ''), [address.q]);
  return (
    <form
      role="search"
      className={classes['searchLine']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void navigate({ search: { ...address, q: q.trim() === '' ? undefined : q.trim(), from: undefined } });
      }}
    >
      <TextInput
        aria-label={t('search')}
        placeholder={t('search')}
        type="search"
        value={q}
        maxLength={200}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <Button type="submit">{t('searchDo')}</Button>
    </form>
  );
}

function Head({ address, total }: AddressProps & { readonly total: number }) {
  const { t } = useWords();
  const navigate = route.useNavigate();
  return (
    <div className={resultClasses['head']}>
      <p className={resultClasses['found']} role="status">
        {t('found', { count: total })}
      </p>
      <div className={resultClasses['sort']}>
        <NativeSelect
          size="sm"
          aria-label={t('sortBy')}
          value={address.sort ?? 'newest'}
          data={CARD_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          onChange={(event) => {
            const sort = CARD_SORTS.find((one) => one === event.currentTarget.value);
            void navigate({
              search: { ...address, sort: sort === 'newest' ? undefined : sort, from: undefined },
            });
          }}
        />
      </div>
    </div>
  );
}

function Pager({ address, total }: AddressProps & { readonly total: number }) {
  const { t } = useWords();
  const from = address.from ?? 0;
  if (total <= CARDS_A_PAGE && from === 0) return null;
  const previous = Math.max(0, from - CARDS_A_PAGE);
  const next = from + CARDS_A_PAGE;
  return (
    <nav className={resultClasses['pager']} aria-label={t('pages')}>
      {from > 0 && (
        <Link to="/opportunities" search={{ ...address, from: previous || undefined }} rel="prev">
          ← {t('previous')}
        </Link>
      )}
      <span className="soft tabular">
        {t('range', { from: Math.min(from + 1, total), to: Math.min(next, total), total })}
      </span>
      {next < total && (
        <Link to="/opportunities" search={{ ...address, from: next }} rel="next">
          {t('next')} →
        </Link>
      )}
    </nav>
  );
}
