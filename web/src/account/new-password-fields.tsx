import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Characters; the server asks for as many. */
const SHORTEST = 10;

export interface NewPassword {
  readonly next: string;
  readonly repeat: string;
}

export const isGood = ({ next, repeat }: NewPassword): boolean => next.length >= SHORTEST && next === repeat;

interface Props {
  readonly value: NewPassword;
  /** Whether it was sent already, so that what is missing may be said. */
  readonly asked: boolean;
  readonly onChange: (value: NewPassword) => void;
}

/** A new password, typed twice. */
export function NewPasswordFields({ value, asked, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PasswordInput
        label={t('account.next')}
        autoComplete="new-password"
        value={value.next}
        error={asked && value.next.length < SHORTEST ? t('account.tooShort') : undefined}
        onChange={(event) => onChange({ ...value, next: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('account.repeat')}
        autoComplete="new-password"
        value={value.repeat}
        error={asked && value.next !== value.repeat ? t('account.notAlike') : undefined}
        onChange={(event) => onChange({ ...value, repeat: event.currentTarget.value })}
      />
    </>
  );
}
