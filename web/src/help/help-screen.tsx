import './words.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../common/use-title.js';
import { QUERY_WAYS } from '../search/query-ways.js';
import { ContactWords } from './contact-words.js';
import classes from './help.module.css';

const STEPS = ['takenIn', 'processing', 'attention', 'ready', 'opened', 'failed'] as const;
const MARKS = ['evidence', 'doubtful', 'confidence', 'suggested'] as const;
const ROLES = ['reader', 'member', 'reporter', 'librarian', 'manager', 'admin'] as const;

export function HelpScreen() {
  const { t } = useTranslation();
  useTitle(t('help.title'));
  return (
    <div className={`page-column ${classes['screen']}`}>
      <h1>{t('help.title')}</h1>
      <section>
        <h2>{t('help.search')}</h2>
        <p>{t('help.searchLead')}</p>
        <dl className={classes['ways']}>
          {QUERY_WAYS.map(([example, meaning]) => (
            <div key={example}>
              <dt>
                <Link to="/" search={{ q: example }} lang="vi">
                  {example}
                </Link>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t('help.life')}</h2>
        <ol className={classes['list']}>
          {STEPS.map((step) => (
            <li key={step}>{t(`help.lifeSteps.${step}`)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('help.marks')}</h2>
        <ul className={classes['list']}>
          {MARKS.map((mark) => (
            <li key={mark}>{t(`help.marksList.${mark}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('help.roles')}</h2>
        <ul className={classes['list']}>
          {ROLES.map((role) => (
            <li key={role}>
              <strong>{t(`role.${role}`)}</strong>: {t(`help.rolesList.${role}`)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('help.ask')}</h2>
        <p>{t('help.askLead')}</p>
        <p>
          <ContactWords none={t('help.noContact')} />
        </p>
        <p>{t('help.report')}</p>
      </section>
    </div>
  );
}
