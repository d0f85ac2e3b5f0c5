import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { stopTable } from '../api/tables.js';
import type { TableImport } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { ImportCounts } from './import-counts.js';
import classes from './tables.module.css';
import { useTableStep } from './use-table-step.js';

const MINUTE_MS = 60_000;

/** How far an import is; it can be left. */
export function ImportProgress({ table }: { readonly table: TableImport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const began = useRef({ at: Date.now(), done: table.done });
  const stopping = useTableStep(table.id, stopTable);
  const { done, rowCount } = table;
  const ofAll = { done: formatNumber(done, language), total: formatNumber(rowCount, language) };
  return (
    <section aria-label={t('tables.status.importing')}>
      <p>{t('tables.importing')}</p>
      <progress
        className={classes['bar']}
        value={done}
        max={Math.max(1, rowCount)}
        aria-label={t('tables.doneOf', ofAll)}
      />
      <p className="tabular">
        {t('tables.doneOf', ofAll)} {leftWords()}
      </p>
      <ImportCounts counts={table.counts} />
      {stopping.isError && <ProblemNotice error={stopping.error} />}
      <div className={classes['actions']}>
        <Button variant="default" loading={stopping.isPending} onClick={() => stopping.mutate()}>
          {t('tables.stop')}
        </Button>
      </div>
    </section>
  );

  function leftWords(): string {
    const gone = done - began.current.done;
    if (gone <= 0) return '';
    const left = ((Date.now() - began.current.at) / gone) * (rowCount - done);
    return left < MINUTE_MS / 2
      ? `· ${t('tables.soon')}`
      : `· ${t('tables.timeLeft', { minutes: formatNumber(Math.max(1, Math.round(left / MINUTE_MS)), language) })}`;
  }
}
