import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../api/search.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { ChosenFilters } from './chosen-filters.js';
import { ExportResults } from './export-results.js';
import { Facets } from './facets.js';
import { Hit } from './hit.js';
import { HitSkeletons } from './hit-skeletons.js';
import { Pager } from './pager.js';
import { ResultsHead } from './results-head.js';
import { SearchBox } from './search-box.js';
import { questionOf, type SearchAddress } from './search-address.js';
import classes from './results.module.css';

const SaveSearch = lazy(() => import('../saved/save-search.js'));

export function Results({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  const search = useQuery(searchQuery(questionOf(address)));
  const answer = search.data;
  const heading = useRef<HTMLHeadingElement>(null);
  const beyond = answer !== undefined && answer.total > 0;

  return (
    <div className={classes['screen']}>
      <div className={classes['box']}>
        <SearchBox address={address} />
      </div>
      <Facets address={address} facets={answer?.facets ?? {}} />
      <section className={classes['middle']} aria-label={t('search.results')} aria-busy={search.isFetching}>
        <h1 ref={heading} tabIndex={-1} className="visually-hidden">
          {t('search.results')}
        </h1>
        <ResultsHead address={address} answer={answer} />
        <ChosenFilters address={address} facets={answer?.facets ?? {}} />
        {search.isPending && <HitSkeletons />}
        {search.isError && (
          <ProblemNotice
            error={search.error}
            title={t('search.failed')}
            onRetry={() => void search.refetch()}
          />
        )}
        {answer?.hits.length === 0 &&
          (beyond ? (
            <Empty title={t('search.beyond')}>
              <Link to="/" search={{ ...address, from: undefined }}>
                {t('search.toFirst')}
              </Link>
            </Empty>
          ) : (
            <Empty
              title={address.q ? t('search.nothing', { q: address.q }) : t('search.nothingFiltered')}
              hint={t('search.nothingHint')}
            />
          ))}
        {answer && answer.hits.length > 0 && (
          <ol className={classes['hits']} data-stale={search.isPlaceholderData}>
            {answer.hits.map((hit) => (
              <Hit key={hit.id} hit={hit} q={address.q} />
            ))}
          </ol>
        )}
        {answer && (
          <Pager
            address={address}
            answer={answer}
            stale={search.isPlaceholderData}
            onTurn={() => heading.current?.focus({ preventScroll: true })}
          />
        )}
        {answer && answer.total > 0 && <ExportResults address={address} />}
        {answer && (
          <div className={`${classes['save']} small no-print`}>
            <Suspense>
              <SaveSearch key={JSON.stringify(questionOf(address))} address={address} />
            </Suspense>
          </div>
        )}
      </section>
    </div>
  );
}
