import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RESULTS_A_PAGE, type SearchAddress } from './search-address.js';
import classes from './results.module.css';

interface Props {
  readonly address: SearchAddress;
  readonly total: number;
}

export function Pager({ address, total }: Props) {
  const { t } = useTranslation();
  const from = address.from ?? 0;
  if (total <= RESULTS_A_PAGE && from === 0) return null;
  const previous = Math.max(0, from - RESULTS_A_PAGE);
  const next = from + RESULTS_A_PAGE;
  return (
    <nav className={classes['pager']} aria-label={t('search.results')}>
      {from > 0 && (
        <Link to="/" search={{ ...address, from: previous || undefined }} rel="prev">
          ← {t('search.previous')}
        </Link>
      )}
      <span className="soft tabular">
        {t('search.range', { from: from + 1, to: Math.min(next, total), total })}
      </span>
      {next < total && (
        <Link to="/" search={{ ...address, from: next }} rel="next">
          {t('search.next')} →
        </Link>
      )}
    </nav>
  );
}
