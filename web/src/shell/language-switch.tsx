import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useChooseLanguage } from './use-choose-language.js';
import classes from './shell.module.css';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const choose = useChooseLanguage();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className={classes['tool']}
      title={t('nav.otherLanguageLabel')}
      onClick={() => choose(other)}
    >
      <span lang={other}>{t('nav.otherLanguage')}</span>
    </button>
  );
}
