import './words.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session.js';
import { Empty } from '../common/empty.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { LanguageChoice } from './language-choice.js';
import { OwnKeys } from './own-keys.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordChangeForm } from './password-change-form.js';
import classes from './account.module.css';

export function AccountScreen() {
  const { t } = useTranslation();
  useTitle(t('account.title'));
  return (
    <RequireRole role="reader">
      <OwnAccount />
    </RequireRole>
  );
}

function OwnAccount() {
  const { t } = useTranslation();
  const person = useQuery(sessionQuery).data?.person;
  // a session that was begun with a key has no e-mail, and no account
  if (person?.email === undefined)
    return (
      <div className="page-column">
        <Empty whole title={t('account.noAccount')} hint={t('account.noAccountHint')} />
      </div>
    );
  return (
    <div className={`page-column ${classes['screen']}`}>
      <header>
        <h1 className={classes['title']}>{t('account.title')}</h1>
        <p>
          {person.name} · {person.email} · {t(`role.${person.role}`)}
        </p>
      </header>
      <LanguageChoice />
      <PasswordChangeForm email={person.email} />
      <OwnSessions />
      <OwnKeys />
    </div>
  );
}
