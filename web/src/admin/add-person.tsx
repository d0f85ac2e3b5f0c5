import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createPerson, peopleQuery } from '../api/administration.js';
import { ApiProblem } from '../api/problem.js';
import type { NewPerson, Role } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useOrganisationChoice } from './use-organisation-name.js';
import { useRoleChoice } from './use-role-choice.js';
import classes from './admin.module.css';

const NOBODY: NewPerson = { name: '', email: '', role: 'librarian', password: '' };

export function AddPerson() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const roles = useRoleChoice();
  const organisations = useOrganisationChoice();
  const [person, setPerson] = useState(NOBODY);
  const change = (part: Partial<NewPerson>) => setPerson((now) => ({ ...now, ...part }));
  const add = useMutation({
    mutationFn: () => createPerson(person),
    onSuccess: async () => {
      setPerson(NOBODY);
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
  });
  const said = (field: string) =>
    add.error instanceof ApiProblem ? add.error.fieldMessage(field) : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate();
  }

  return (
    <details className={classes['add']}>
      <summary>{t('admin.addPerson')}</summary>
      <form className={classes['form']} onSubmit={submit}>
        <TextInput
          required
          label={t('admin.name')}
          value={person.name}
          error={said('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          required
          type="email"
          label={t('admin.email')}
          value={person.email}
          error={said('email')}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <PasswordInput
          required
          minLength={10}
          label={t('admin.password')}
          description={t('admin.passwordHint')}
          autoComplete="new-password"
          value={person.password}
          error={said('password')}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('admin.role')}
          value={person.role}
          data={roles}
          onChange={(event) => change({ role: event.currentTarget.value as Role })}
        />
        <NativeSelect
          label={t('admin.organisation')}
          value={person.organisationId ?? ''}
          data={organisations}
          onChange={(event) => change({ organisationId: event.currentTarget.value || undefined })}
        />
        {add.isError && <ProblemNotice error={add.error} />}
        <Button type="submit" loading={add.isPending}>
          {t('admin.addPerson')}
        </Button>
      </form>
    </details>
  );
}
