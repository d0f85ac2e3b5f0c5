import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/index.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './shell.module.css';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className={classes['tool']}
      title={t('nav.otherLanguageLabel')}
      onClick={() => void changeLanguage(other)}
    >
      <span lang={other}>{t('nav.otherLanguage')}</span>
    </button>
  );
}
