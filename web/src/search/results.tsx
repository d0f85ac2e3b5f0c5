import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../api/search.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { ChosenFilters } from './chosen-filters.js';
import { Facets } from './facets.js';
import { Hit } from './hit.js';
import { HitSkeletons } from './hit-skeletons.js';
import { Pager } from './pager.js';
import { ResultsHead } from './results-head.js';
import { SearchBox } from './search-box.js';
import { questionOf, type SearchAddress } from './search-address.js';
import classes from './results.module.css';

export function Results({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  const search = useQuery(searchQuery(questionOf(address)));
  const answer = search.data;

  return (
    <div className={classes['screen']}>
      <div className={classes['box']}>
        <SearchBox address={address} />
      </div>
      <Facets address={address} facets={answer?.facets ?? {}} />
      <section className={classes['middle']} aria-label={t('search.results')} aria-busy={search.isFetching}>
        <h1 className="visually-hidden">{t('search.results')}</h1>
        <ResultsHead address={address} answer={answer} />
        <ChosenFilters address={address} />
        {search.isPending && <HitSkeletons />}
        {search.isError && (
          <ProblemNotice
            error={search.error}
            title={t('search.failed')}
            onRetry={() => void search.refetch()}
          />
        )}
        {answer?.hits.length === 0 && (
          <Empty
            title={address.q ? t('search.nothing', { q: address.q }) : t('search.nothingFiltered')}
            hint={t('search.nothingHint')}
          />
        )}
        {answer && answer.hits.length > 0 && (
          <ol className={classes['hits']} data-stale={search.isPlaceholderData}>
            {answer.hits.map((hit) => (
              <Hit key={hit.id} hit={hit} q={address.q} />
            ))}
          </ol>
        )}
        {answer && <Pager address={address} total={answer.total} />}
      </section>
    </div>
  );
}
