import './words.js';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { aboutQuery, askReset } from '../api/account.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import classes from './account.module.css';

/** How somebody gets a new password who has forgotten theirs. */
export function ForgotScreen() {
  const { t } = useTranslation();
  useTitle(t('reset.askTitle'));
  const about = useQuery(aboutQuery);
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const ask = useMutation({ mutationFn: () => askReset(email.trim()) });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (email.trim() !== '') ask.mutate();
  }

  return (
    <div className={`page-column ${classes['screen']}`}>
      <h1 className={classes['title']}>{t('reset.askTitle')}</h1>
      {about.data?.resetByMail === false && <p>{t('reset.byAdmin')}</p>}
      {about.data?.resetByMail && ask.isSuccess && (
        <Notice tone="river" role="status">
          {t('reset.asked')}
        </Notice>
      )}
      {about.data?.resetByMail && !ask.isSuccess && (
        <form className={classes['form']} onSubmit={submit} noValidate>
          <p>{t('reset.askLead')}</p>
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            value={email}
            error={asked && email.trim() === '' ? t('signIn.needEmail') : undefined}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {ask.isError && <ProblemNotice error={ask.error} />}
          <Button type="submit" loading={ask.isPending}>
            {t('reset.ask')}
          </Button>
        </form>
      )}
      <p>
        <Link to="/sign-in">{t('reset.back')}</Link>
      </p>
    </div>
  );
}
