import { Button, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keysQuery, revokeKey } from '../api/administration.js';
import { formatDate } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { AddKey } from './add-key.js';
import { Listing } from './listing.js';

export function Keys() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const keys = useQuery(keysQuery);
  const revoke = useMutation({
    mutationFn: revokeKey,
    onSuccess: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  return (
    <>
      <AddKey />
      {revoke.isError && <ProblemNotice error={revoke.error} />}
      <Listing
        query={keys}
        head={[
          t('admin.name'),
          t('admin.role'),
          t('admin.createdAt'),
          t('admin.lastUsed'),
          t('admin.action'),
        ]}
        row={({ id, name, role, createdAt, lastUsedAt }) => (
          <Table.Tr key={id}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{t(`role.${role}`)}</Table.Td>
            <Table.Td>{formatDate(createdAt, language)}</Table.Td>
            <Table.Td>{lastUsedAt ? formatDate(lastUsedAt, language) : t('admin.never')}</Table.Td>
            <Table.Td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('admin.revokeOf', { name })}
                onClick={() => {
                  if (window.confirm(t('admin.revokeSure', { name }))) revoke.mutate(id);
                }}
              >
                {t('admin.revoke')}
              </Button>
            </Table.Td>
          </Table.Tr>
        )}
      />
    </>
  );
}
