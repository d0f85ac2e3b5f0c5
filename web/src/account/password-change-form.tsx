import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, ownSessionsQuery } from '../api/account.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { isGood, NewPasswordFields } from './new-password-fields.js';
import classes from './account.module.css';

const EMPTY = { next: '', repeat: '' };

export function PasswordChangeForm({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: () => changePassword({ current, password: password.next }),
    onSuccess: async () => {
      setCurrent('');
      setPassword(EMPTY);
      setAsked(false);
      await client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (current !== '' && isGood(password)) change.mutate();
  }

  return (
    <section className={classes['part']}>
      <h2>{t('account.password')}</h2>
      <p className="soft small">{t('account.passwordHint')}</p>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordInput
          label={t('account.current')}
          autoComplete="current-password"
          value={current}
          error={asked && current === '' ? t('account.needCurrent') : undefined}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordFields value={password} asked={asked} onChange={setPassword} />
        {change.isError && <ProblemNotice error={change.error} />}
        {change.isSuccess && (
          <Notice tone="river" role="status">
            {t('account.changed')}
          </Notice>
        )}
        <Button type="submit" loading={change.isPending}>
          {t('account.change')}
        </Button>
      </form>
    </section>
  );
}
