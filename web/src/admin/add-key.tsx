import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey, keysQuery } from '../api/administration.js';
import type { Role } from '../api/types.js';
import { CopyButton } from '../common/copy-button.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useRoleChoice } from './use-role-choice.js';
import classes from './admin.module.css';

export function AddKey() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const roles = useRoleChoice();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('librarian');
  const make = useMutation({
    mutationFn: () => createKey({ name: name.trim(), role }),
    onSuccess: async () => {
      setName('');
      await client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') make.mutate();
  }

  return (
    <>
      {make.data && (
        <Notice tone="amber" role="status">
          {t('admin.keyOnce')}
          <p>
            <code className={classes['secret']}>{make.data.secret}</code>{' '}
            <CopyButton text={() => make.data.secret}>{t('do.copy')}</CopyButton>
          </p>
        </Notice>
      )}
      <details className={classes['add']}>
        <summary>{t('admin.addKey')}</summary>
        <form className={classes['form']} onSubmit={submit}>
          <TextInput
            required
            label={t('admin.keyName')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('admin.role')}
            value={role}
            data={roles}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
          />
          {make.isError && <ProblemNotice error={make.error} />}
          <Button type="submit" loading={make.isPending}>
            {t('admin.addKey')}
          </Button>
        </form>
      </details>
    </>
  );
}
