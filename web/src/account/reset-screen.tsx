import './words.js';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { resetPassword } from '../api/account.js';
import { Empty } from '../common/empty.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { isGood, NewPasswordFields } from './new-password-fields.js';
import classes from './account.module.css';

/** Where a link leads who has forgotten the password. The token stands behind `#`: no server sees it in an address. */
export function ResetScreen() {
  const { t } = useTranslation();
  useTitle(t('reset.title'));
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState({ next: '', repeat: '' });
  const [asked, setAsked] = useState(false);
  const reset = useMutation({ mutationFn: () => resetPassword({ token, password: password.next }) });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (isGood(password)) reset.mutate();
  }

  if (token === '')
    return (
      <div className="page-column">
        <Empty whole title={t('reset.noToken')} hint={t('reset.noTokenHint')}>
          <Link to="/sign-in">{t('reset.back')}</Link>
        </Empty>
      </div>
    );
  return (
    <div className={`page-column ${classes['screen']}`}>
      <h1 className={classes['title']}>{t('reset.title')}</h1>
      {reset.isSuccess ? (
        <Notice tone="river" role="status">
          {t('reset.done')} <Link to="/sign-in">{t('reset.toSignIn')}</Link>
        </Notice>
      ) : (
        <form className={classes['form']} onSubmit={submit} noValidate>
          <p>{t('reset.lead')}</p>
          <NewPasswordFields value={password} asked={asked} onChange={setPassword} />
          {reset.isError && <ProblemNotice error={reset.error} />}
          <Button type="submit" loading={reset.isPending}>
            {t('reset.submit')}
          </Button>
        </form>
      )}
    </div>
  );
}
