import { Button, Table, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createOrganisation, organisationsQuery } from '../api/administration.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { Listing } from './listing.js';
import classes from './admin.module.css';

export function Organisations() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const organisations = useQuery(organisationsQuery);
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => createOrganisation(name.trim()),
    onSuccess: async () => {
      setName('');
      await client.invalidateQueries({ queryKey: organisationsQuery.queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== '') add.mutate();
  }

  return (
    <>
      <form className={classes['inline']} onSubmit={submit}>
        <TextInput
          label={t('admin.organisationName')}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={add.isPending}>
          {t('admin.addOrganisation')}
        </Button>
      </form>
      {add.isError && <ProblemNotice error={add.error} />}
      <Listing
        query={organisations}
        head={[t('admin.organisationName')]}
        row={(one) => (
          <Table.Tr key={one.id}>
            <Table.Td>{one.name}</Table.Td>
          </Table.Tr>
        )}
      />
    </>
  );
}
