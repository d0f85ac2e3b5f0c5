import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../api/types.js';
import type { SearchAddress } from './search-address.js';
import classes from './results.module.css';

interface Props {
  readonly address: SearchAddress;
  readonly answer: SearchAnswer;
  /** The answer is still the one before. */
  readonly stale: boolean;
  /** Another page is asked for. */
  readonly onTurn: () => void;
}

/** Goes by what the answer says comes next: a page takes in more documents where some are folded into its hits. */
export function Pager({ address, answer: { total, next, previous, hits }, stale, onTurn }: Props) {
  const { t } = useTranslation();
  const from = address.from ?? 0;
  if (hits.length === 0 || (next === undefined && from === 0)) return null;
  return (
    <nav className={classes['pager']} aria-label={t('search.pager')}>
      {previous !== undefined && (
        <Link to="/" search={{ ...address, from: previous || undefined }} rel="prev" onClick={onTurn}>
          ← {t('search.previous')}
        </Link>
      )}
      {!stale && (
        <span className="soft tabular">
          {t('search.range', { from: from + 1, to: next ?? total, total })}
        </span>
      )}
      {next !== undefined && (
        <Link to="/" search={{ ...address, from: next }} rel="next" onClick={onTurn}>
          {t('search.next')} →
        </Link>
      )}
    </nav>
  );
}
