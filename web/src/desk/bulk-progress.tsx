import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  bulkChangeQuery,
  bulkResultUrl,
  isUnderWay,
  startBulkChange,
  stopBulkChange,
} from '../api/bulk-changes.js';
import type { BulkChange } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import classes from './table.module.css';

/** What would become of the documents, then how far it is, then what became of them and why not. */
export function BulkProgress({ change }: { readonly change: BulkChange }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { id, status, total, done } = change;
  const number = (value: number) => formatNumber(value, language);
  const settle = async (now: BulkChange) => {
    client.setQueryData(bulkChangeQuery(id).queryKey, now);
    await client.invalidateQueries({ queryKey: ['bulk-changes'] });
  };
  const start = useMutation({ mutationFn: () => startBulkChange(id), onSuccess: settle });
  const stop = useMutation({ mutationFn: () => stopBulkChange(id), onSuccess: settle });
  const ended = status === 'done' || status === 'stopped' || status === 'failed';
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ['documents'] });
  }, [ended, client]);
  const counts = (of: BulkChange['outcome']) => ({
    changed: number(of.changed),
    unchanged: number(of.unchanged),
    refused: number(of.refused),
  });
  const error = start.error ?? stop.error;
  return (
    <div className={classes['panel']}>
      <h3>{t(`deskTable.acts.${change.act}`)}</h3>
      <div role="status">
        {status === 'previewing' && (
          <p>{t('deskTable.previewing', { done: number(done), total: number(total) })}</p>
        )}
        {status === 'previewed' && <p>{t('deskTable.foreseen', counts(change.foreseen))}</p>}
        {status === 'running' && (
          <p>{t('deskTable.running', { done: number(done), total: number(total) })}</p>
        )}
        {ended && <p>{t(`deskTable.outcome.${status}`, counts(change.outcome))}</p>}
      </div>
      {isUnderWay(change) && (
        <Progress
          value={total > 0 ? (100 * done) / total : 0}
          aria-label={t(`deskTable.acts.${change.act}`)}
        />
      )}
      {status === 'running' && <p className="soft small">{t('deskTable.leave')}</p>}
      <Reasons change={change} />
      {error && <ProblemNotice error={error} />}
      <div className={classes['dialogActions']}>
        {status === 'previewed' &&
          (change.foreseen.changed > 0 ? (
            <Button loading={start.isPending} onClick={() => start.mutate()}>
              {t('deskTable.start', { shown: number(change.foreseen.changed) })}
            </Button>
          ) : (
            <p>{t('deskTable.nothingChanges')}</p>
          ))}
        {status === 'running' && (
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            {t('deskTable.stop')}
          </Button>
        )}
        {ended && (
          <a href={bulkResultUrl(id, language)} download>
            {t('deskTable.download')}
          </a>
        )}
      </div>
    </div>
  );
}

function Reasons({ change: { reasons } }: { readonly change: BulkChange }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const inLanguage = useBilingual();
  if (reasons.length === 0) return null;
  return (
    <>
      <p>{t('deskTable.refusedWhy')}</p>
      <ul className={classes['reasons']}>
        {reasons.map(({ code, message, count, examples }) => (
          <li key={code}>
            <strong>{formatNumber(count, language)}</strong> {inLanguage(message)}
            {examples
              .filter(({ title }) => title !== null)
              .map(({ id, title }) => (
                <Link key={id} to="/d/$id/p/$page" params={{ id, page: '1' }} className="small">
                  {title}
                </Link>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}
