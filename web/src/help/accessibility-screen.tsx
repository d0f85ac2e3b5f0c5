import './words.js';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { ContactWords } from './contact-words.js';
import classes from './help.module.css';

const MET = ['keyboard', 'screenReader', 'contrast', 'zoom', 'tested'] as const;
const NOT_MET = ['pictures', 'originals', 'boxes', 'audit'] as const;

export function AccessibilityScreen() {
  const { t } = useTranslation();
  useTitle(t('accessibility.title'));
  return (
    <div className={`page-column ${classes['screen']}`}>
      <h1>{t('accessibility.title')}</h1>
      <p>{t('accessibility.lead')}</p>
      <section>
        <h2>{t('accessibility.met')}</h2>
        <ul className={classes['list']}>
          {MET.map((one) => (
            <li key={one}>{t(`accessibility.metList.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('accessibility.notMet')}</h2>
        <ul className={classes['list']}>
          {NOT_MET.map((one) => (
            <li key={one}>{t(`accessibility.notMetList.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('accessibility.tell')}</h2>
        <p>{t('accessibility.tellLead')}</p>
        <p>
          <ContactWords none={t('help.noContact')} />
        </p>
      </section>
    </div>
  );
}
