import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../common/announcer.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { useAccountLanguage } from './use-account-language.js';
import classes from './shell.module.css';

export function Shell() {
  const { t } = useTranslation();
  useAccountLanguage();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const screen = path.split('/')[1] ?? '';
  return (
    <Announcer>
      <a className={classes['skip']} href="#main">
        {t('nav.skip')}
      </a>
      <Header />
      <Main screen={screen} />
      <Footer />
    </Announcer>
  );
}

/** Takes the focus when another screen opens, so that keyboard and screen reader start at its top. */
function Main({ screen }: { readonly screen: string }) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current !== screen) main.current?.focus({ preventScroll: true });
    shown.current = screen;
  }, [screen]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={classes['main']}>
      <Outlet />
    </main>
  );
}
