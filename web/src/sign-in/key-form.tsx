import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInFormProps } from './password-form.js';
import classes from './sign-in.module.css';

export function KeyForm({ working, children, onEnter }: SignInFormProps) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (key.trim() !== '') onEnter({ key: key.trim() });
  }

  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <PasswordInput
        label={t('signIn.key')}
        description={t('signIn.keyHint')}
        name="key"
        autoComplete="off"
        size="md"
        value={key}
        error={asked && key.trim() === '' ? t('signIn.needKey') : undefined}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      {children}
      <Button type="submit" size="md" loading={working}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
