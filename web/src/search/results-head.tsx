import { NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../api/types.js';
import { isToneless } from '../common/folding.js';
import { SORTS, type SearchAddress } from './search-address.js';
import classes from './results.module.css';

interface Props {
  readonly address: SearchAddress;
  readonly answer: SearchAnswer | undefined;
}

const SORT_TEXT = {
  relevance: 'search.sortRelevance',
  newest: 'search.sortNewest',
  oldest: 'search.sortOldest',
  title: 'search.sortTitle',
} as const;

/** How many, how they are sorted, and a quiet line that says how the question was understood. */
export function ResultsHead({ address, answer }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, sort } = address;
  return (
    <>
      <div className={classes['head']}>
        <p className={classes['found']} role="status">
          {answer && (
            <>
              {t('search.found', { count: answer.total })}{' '}
              {answer.folded > 0 && (
                <span className="soft small">{t('search.folded', { count: answer.folded })} </span>
              )}
              <span className="soft small">{t('search.took', { ms: answer.took })}</span>
            </>
          )}
        </p>
        <label className={classes['sort']}>
          <span className="soft small">{t('search.sort')}</span>
          <NativeSelect
            size="sm"
            value={sort ?? 'relevance'}
            onChange={(event) => {
              const chosen = SORTS.find((known) => known === event.currentTarget.value);
              void navigate({
                to: '/',
                search: { ...address, from: undefined, sort: chosen === 'relevance' ? undefined : chosen },
              });
            }}
            data={SORTS.map((value) => ({ value, label: t(SORT_TEXT[value]) }))}
          />
        </label>
      </div>
      {answer?.suggestion && (
        <p className={classes['understood']}>
          {t('search.didYouMean')}{' '}
          <Link to="/" search={{ ...address, q: answer.suggestion, from: undefined }} lang="vi">
            {answer.suggestion}
          </Link>
        </p>
      )}
      {q !== undefined && !answer?.suggestion && isToneless(q) && (
        <p className={classes['understood']}>{t('search.toneless', { q })}</p>
      )}
    </>
  );
}
