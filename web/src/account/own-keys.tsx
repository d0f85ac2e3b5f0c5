import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownKeysQuery, revokeOwnKey } from '../api/account.js';
import { formatDate } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './account.module.css';

export function OwnKeys() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const keys = useQuery(ownKeysQuery);
  const revoke = useMutation({
    mutationFn: revokeOwnKey,
    onSuccess: () => client.invalidateQueries({ queryKey: ownKeysQuery.queryKey }),
  });
  return (
    <section className={classes['part']}>
      <h2>{t('account.keys')}</h2>
      {keys.isPending && <Skeleton height={40} />}
      {keys.isError && <ProblemNotice error={keys.error} onRetry={() => void keys.refetch()} />}
      {revoke.isError && <ProblemNotice error={revoke.error} />}
      {keys.data?.items.length === 0 && <p className="soft">{t('account.noKeys')}</p>}
      {keys.data && keys.data.items.length > 0 && (
        <ul className={classes['list']}>
          {keys.data.items.map(({ id, name, role, createdAt, lastUsedAt }) => (
            <li key={id}>
              <div>
                <strong>{name}</strong>
                <div className="soft small">
                  {t('account.keyFacts', { role: t(`role.${role}`), date: formatDate(createdAt, language) })}
                  {' · '}
                  {lastUsedAt
                    ? t('account.keyUsed', { date: formatDate(lastUsedAt, language) })
                    : t('account.keyUnused')}
                </div>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('account.revokeOf', { name })}
                onClick={() => {
                  if (window.confirm(t('account.revokeSure', { name }))) revoke.mutate(id);
                }}
              >
                {t('account.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
