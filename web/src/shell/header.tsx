import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast, sessionQuery } from '../api/session.js';
import { Account } from './account.js';
import { ColourSwitch } from './colour-switch.js';
import { LanguageSwitch } from './language-switch.js';
import classes from './shell.module.css';

export function Header() {
  const { t } = useTranslation();
  const { data } = useQuery(sessionQuery);
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  const person = data?.person;

  return (
    <header className={classes['header']}>
      <Link to="/" className={classes['brand']}>
        <svg viewBox="0 0 28 22" aria-hidden="true">
          <path d="M2 5c4-4 8-4 12 0s8 4 12 0M2 11c4-4 8-4 12 0s8 4 12 0" />
          <path className={classes['silt']} d="M2 17c4-4 8-4 12 0s8 4 12 0" />
        </svg>
        {t('app.name')}
      </Link>
      <button
        type="button"
        className={`${classes['tool']} ${classes['menuButton']}`}
        aria-expanded={open}
        aria-controls="navigation"
        onClick={() => setOpen(!open)}
      >
        {open ? <IconX size={20} aria-hidden /> : <IconMenu2 size={20} aria-hidden />}
        {t('nav.menu')}
      </button>
      <nav id="navigation" className={classes['nav']} data-open={open} aria-label={t('nav.main')}>
        <Link to="/" className={classes['link']} activeOptions={{ exact: true, includeSearch: false }}>
          {t('nav.search')}
        </Link>
        <Link to="/opportunities" className={classes['link']} activeOptions={{ includeSearch: false }}>
          {t('nav.opportunities')}
        </Link>
        {atLeast(person, 'librarian') && (
          <Link to="/desk" className={classes['link']}>
            {t('nav.desk')}
          </Link>
        )}
        {atLeast(person, 'librarian') && (
          <Link to="/review" className={classes['link']} activeOptions={{ includeSearch: false }}>
            {t('nav.review')}
          </Link>
        )}
        {atLeast(person, 'librarian') && (
          <Link to="/interest" className={classes['link']} activeOptions={{ includeSearch: false }}>
            {t('nav.interest')}
          </Link>
        )}
        {atLeast(person, 'librarian') && (
          <Link to="/progress" className={classes['link']}>
            {t('nav.progress')}
          </Link>
        )}
        {atLeast(person, 'manager') && (
          <Link to="/admin" className={classes['link']}>
            {t('nav.admin')}
          </Link>
        )}
        <div className={classes['end']}>
          <LanguageSwitch />
          <ColourSwitch />
          <Account person={person ?? null} />
        </div>
      </nav>
    </header>
  );
}
