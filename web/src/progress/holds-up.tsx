import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProgressReport } from '../api/types.js';
import classes from './progress.module.css';

/** What holds things up, each with the way to it. */
export function HoldsUp({ report: { failed, inWork } }: { readonly report: ProgressReport }) {
  const { t } = useTranslation();
  return (
    <section className={classes['holds']}>
      <h2>{t('progress.holdsUp')}</h2>
      {failed === 0 && inWork === 0 && <p className="soft">{t('progress.holdsNothing')}</p>}
      <ul className="plain-list">
        {failed > 0 && (
          <li>
            <Link to="/desk" search={{ filter: 'failed' }}>
              {t('progress.holdsFailed', { count: failed })}
            </Link>
          </li>
        )}
        {inWork > 0 && (
          <li>
            <Link to="/desk" search={{ filter: 'inWork' }}>
              {t('progress.holdsWork', { count: inWork })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
