import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeCounts } from './home-counts.js';
import { Recent } from './recent.js';
import { SearchBox } from './search-box.js';
import classes from './home.module.css';

/** Below the first screen, and not needed to search. */
const BrowseHome = lazy(async () => ({ default: (await import('./browse/browse-home.js')).BrowseHome }));

/** Toneless words, a phrase in quotation marks, a number: one example of each way to ask. */
const EXAMPLES = ['tuoi nho giot', '“năng lượng gió”', '1-0091234', 'măng tây'] as const;

export function Home() {
  const { t } = useTranslation();
  return (
    <div className={classes['home']}>
      <section className={classes['hero']}>
        <svg
          className={classes['contours']}
          viewBox="0 0 1200 160"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d="M0 60c150-60 250-60 400 0s250 60 400 0 250-60 400 0" />
          <path d="M0 90c150-60 250-60 400 0s250 60 400 0 250-60 400 0" />
          <path d="M0 120c150-60 250-60 400 0s250 60 400 0 250-60 400 0" />
        </svg>
        <h1 className={classes['title']}>{t('search.title')}</h1>
        <p className={classes['lead']}>{t('search.lead')}</p>
        <SearchBox address={{}} large />
        <p className={classes['examples']}>
          <span className="soft">{t('search.try')}</span>
          {EXAMPLES.map((q) => (
            <Link key={q} to="/" search={{ q: q.replace(/[“”]/g, '"') }} lang="vi">
              {q}
            </Link>
          ))}
        </p>
      </section>
      <HomeCounts />
      <Suspense>
        <BrowseHome />
      </Suspense>
      <p className={classes['examples']}>
        <Link to="/agents">{t('agent.all')}</Link>
      </p>
      <Recent />
    </div>
  );
}
