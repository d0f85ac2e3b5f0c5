import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignIn } from '../api/session.js';
import classes from './sign-in.module.css';

export interface SignInFormProps {
  readonly working: boolean;
  /** What was wrong, shown above the button. */
  readonly children: ReactNode;
  readonly onEnter: (body: SignIn) => void;
}

export function PasswordForm({ working, children, onEnter }: SignInFormProps) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (email.trim() !== '' && password !== '') onEnter({ email: email.trim(), password });
  }

  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        size="md"
        value={email}
        error={asked && email.trim() === '' ? t('signIn.needEmail') : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        size="md"
        value={password}
        error={asked && password === '' ? t('signIn.needPassword') : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {children}
      <Button type="submit" size="md" loading={working}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
