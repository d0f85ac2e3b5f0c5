import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchSettings } from '../api/administration.js';
import { sessionQuery } from '../api/session.js';
import type { Settings } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './admin.module.css';

/** Whom people ask; for administrators. */
export function ContactForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const { name = '', email = '', phone = '' } = settings.contact ?? {};
  const [typed, setTyped] = useState({ name, email, phone });
  const save = useMutation({
    mutationFn: () => patchSettings({ contact: typed }),
    onSuccess: () => client.invalidateQueries(),
  });
  if (session.data?.person?.role !== 'admin') return null;

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form className={classes['form']} onSubmit={submit}>
      <h2>{t('admin.contact')}</h2>
      <p className="soft small">{t('admin.contactHint')}</p>
      <TextInput
        label={t('admin.contactName')}
        value={typed.name}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('admin.contactEmail')}
        type="email"
        value={typed.email}
        onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
      />
      <TextInput
        label={t('admin.contactPhone')}
        type="tel"
        value={typed.phone}
        onChange={(event) => setTyped({ ...typed, phone: event.currentTarget.value })}
      />
      {save.isError && <ProblemNotice error={save.error} />}
      {save.isSuccess && (
        <Notice tone="river" role="status">
          {t('do.saved')}
        </Notice>
      )}
      <Button type="submit" loading={save.isPending}>
        {t('do.save')}
      </Button>
    </form>
  );
}
