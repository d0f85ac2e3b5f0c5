import { Link } from '@tanstack/react-router';
import type { SearchAnswer } from '../api/types.js';
import { valuesOf, withFacet, type SearchAddress } from './search-address.js';
import { barsOf } from './years-of.js';
import classes from './facets.module.css';

interface Props {
  readonly counts: SearchAnswer['facets'][string];
  readonly address: SearchAddress;
}

/** How many documents each year brought, as bars to be chosen. The list beneath says the same in words. */
export function YearBars({ counts, address }: Props) {
  const bars = barsOf(counts);
  if (bars.length < 3) return null;
  const chosen = valuesOf(address.year);
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <div className={classes['bars']} aria-hidden="true">
      <div className={classes['columns']}>
        {bars.map(({ year, count, share }) => (
          <Link
            key={year}
            to="/"
            search={withFacet(address, 'year', String(year))}
            className={classes['bar']}
            data-on={chosen.includes(String(year))}
            tabIndex={-1}
            title={`${String(year)}: ${String(count)}`}
          >
            <span style={{ height: `${String(Math.round(share * 100))}%` }} />
          </Link>
        ))}
      </div>
      <p className={`${classes['ends']} soft tabular`}>
        <span>{first?.year}</span>
        <span>{last?.year}</span>
      </p>
    </div>
  );
}
