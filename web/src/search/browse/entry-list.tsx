import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../common/format.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { BrowseEntry, Browsed } from './browse-entries.js';
import classes from './browse.module.css';

interface Props {
  readonly by: Browsed;
  readonly entries: readonly BrowseEntry[];
  readonly nameOf: (value: string) => string;
}

/** Each leads to the search with that filter. */
export function EntryList({ by, entries, nameOf }: Props) {
  const language = useLanguage();
  return (
    <ul className={classes['entries']}>
      {entries.map(({ value, count }) => (
        <li key={value}>
          <Link
            to="/"
            search={{ [by]: value }}
            lang={by === 'person' || by === 'organisation' ? 'vi' : undefined}
          >
            {nameOf(value)}
          </Link>{' '}
          <span className="soft tabular">{formatNumber(count, language)}</span>
        </li>
      ))}
    </ul>
  );
}
