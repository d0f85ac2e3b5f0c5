import { Button, NativeSelect, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { issueReset } from '../api/account.js';
import { patchPerson, peopleQuery } from '../api/administration.js';
import type { Person, PersonPatch, Role } from '../api/types.js';
import { CopyButton } from '../common/copy-button.js';
import { formatMoment } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { AddPerson } from './add-person.js';
import { Listing } from './listing.js';
import { useOrganisationName } from './use-organisation-name.js';
import { useRoleChoice } from './use-role-choice.js';
import classes from './admin.module.css';

export function People() {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  return (
    <>
      <AddPerson />
      <Listing
        query={people}
        head={[
          t('admin.name'),
          t('admin.email'),
          t('admin.organisation'),
          t('admin.role'),
          t('admin.state'),
          t('admin.action'),
        ]}
        row={(person) => <PersonRow key={person.id} person={person} />}
      />
    </>
  );
}

function PersonRow({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const roles = useRoleChoice();
  const organisationName = useOrganisationName();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (patch: PersonPatch) => patchPerson(person.id, patch),
    onSuccess: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
  });
  const language = useLanguage();
  const reset = useMutation({ mutationFn: () => issueReset(person.id) });
  const { name, email, role, disabled, organisationId } = person;
  return (
    <>
      <Table.Tr>
        <Table.Td>{name}</Table.Td>
        <Table.Td>{email}</Table.Td>
        <Table.Td>{organisationName(organisationId)}</Table.Td>
        <Table.Td>
          <NativeSelect
            size="xs"
            aria-label={t('admin.roleOf', { name })}
            value={role}
            data={roles}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ role: event.currentTarget.value as Role })}
          />
        </Table.Td>
        <Table.Td>{disabled ? t('admin.disabled') : t('admin.active')}</Table.Td>
        <Table.Td>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={disabled ? t('admin.enable', { name }) : t('admin.disable', { name })}
            loading={change.isPending}
            onClick={() => change.mutate({ disabled: !disabled })}
          >
            {disabled ? t('admin.enableShort') : t('admin.disableShort')}
          </Button>{' '}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('admin.resetOf', { name })}
            disabled={disabled}
            loading={reset.isPending}
            onClick={() => reset.mutate()}
          >
            {t('admin.resetShort')}
          </Button>
        </Table.Td>
      </Table.Tr>
      {reset.data && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <Notice tone="amber" role="status">
              {t('admin.resetLink', { name, date: formatMoment(reset.data.expiresAt, language) })}
              <p>
                <code className={classes['secret']}>{reset.data.url}</code>{' '}
                <CopyButton text={() => reset.data.url}>{t('do.copy')}</CopyButton>
              </p>
            </Notice>
          </Table.Td>
        </Table.Tr>
      )}
      {(change.isError || reset.isError) && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <ProblemNotice error={change.error ?? reset.error} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
