import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { aboutQuery } from '../api/account.js';
import { ContactWords } from '../help/contact-words.js';
import classes from './shell.module.css';

export function Footer() {
  const { t } = useTranslation();
  const about = useQuery(aboutQuery).data;
  return (
    <footer className={classes['footer']} aria-label={t('footer.label')}>
      <nav aria-label={t('footer.label')}>
        <Link to="/help">{t('footer.help')}</Link>
        <Link to="/accessibility">{t('footer.accessibility')}</Link>
      </nav>
      <span>
        <ContactWords />
      </span>
      {about && <span>{t('footer.program', { version: about.version, licence: about.licence })}</span>}
    </footer>
  );
}
