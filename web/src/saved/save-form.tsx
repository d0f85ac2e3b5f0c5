import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { savedQuery } from '../api/saved.js';
import { sessionQuery } from '../api/session.js';
import type { Frequency } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { FrequencyChoice } from './frequency-choice.js';
import classes from './saved.module.css';

/** How what is saved is told: under which name, how often, in which language. */
export interface Telling {
  readonly name: string;
  readonly frequency: Frequency;
  readonly language: 'vi' | 'en';
}

interface Props {
  /** Of the button, and for who has to sign in first. */
  readonly words: { readonly save: string; readonly signIn: string; readonly done: string };
  readonly suggestedName: string;
  readonly onSave: (telling: Telling) => Promise<unknown>;
}

/** Keeps what is shown, to be told what is new to it. */
export function SaveForm({ words, suggestedName, onSave }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const announce = useAnnounce();
  const href = useRouterState({ select: (state) => state.location.href });
  const session = useQuery(sessionQuery);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(suggestedName);
  const person = session.data?.person;
  const mailbox = person?.email !== undefined;
  const [frequency, setFrequency] = useState<Frequency>('weekly');
  const save = useMutation({
    mutationFn: () => onSave({ name: name.trim(), frequency: mailbox ? frequency : 'never', language }),
    onSuccess: async () => {
      setOpen(false);
      announce(words.done);
      await client.invalidateQueries({ queryKey: savedQuery.queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  }

  if (!person)
    return (
      <Link to="/sign-in" search={{ to: href }}>
        {words.signIn}
      </Link>
    );
  if (save.isSuccess && !open)
    return (
      <span role="status">
        {words.done} <Link to="/saved">{t('saved.manage')}</Link>
      </span>
    );
  if (!open)
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {words.save}
      </button>
    );
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={words.save}>
      <TextInput
        required
        autoFocus
        size="sm"
        maxLength={200}
        label={t('saved.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {mailbox ? (
        <FrequencyChoice label={t('saved.mails')} value={frequency} onChange={setFrequency} />
      ) : (
        <p className="soft small">{t('saved.noMailbox')}</p>
      )}
      {save.isError && <ProblemNotice error={save.error} />}
      <div className={classes['actions']}>
        <Button type="submit" size="sm" loading={save.isPending}>
          {t('do.save')}
        </Button>
        <Button size="sm" variant="default" onClick={() => setOpen(false)}>
          {t('do.cancel')}
        </Button>
      </div>
    </form>
  );
}
