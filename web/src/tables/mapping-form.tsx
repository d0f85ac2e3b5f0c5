import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { removeTable, startTable } from '../api/tables.js';
import type { TableImport } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { ColumnList } from './column-list.js';
import { PreviewTable } from './preview-table.js';
import { ReadingChoice } from './reading-choice.js';
import classes from './tables.module.css';
import { TextOpening } from './text-opening.js';
import { useTableChange } from './use-table-change.js';
import { useTableStep } from './use-table-step.js';

/** How the file is read, what its columns are, and what would come of it; then the import begins. */
export function MappingForm({ table }: { readonly table: TableImport }) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { change, mapColumn, isPending, error } = useTableChange(table);
  const starting = useTableStep(table.id, startTable);
  const removing = useMutation({
    mutationFn: () => removeTable(table.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['tables'], exact: true });
      await navigate({ to: '/tables' });
    },
  });
  const ready = table.columns.some(({ field }) => field === 'title' || field === 'externalId');
  const doubtful = table.preview.filter(({ problems }) =>
    problems.some(({ code }) => code !== 'noCode'),
  ).length;
  const rows = formatNumber(table.rowCount, language);
  return (
    <>
      <section aria-labelledby="how-read">
        <h2 id="how-read">{t('tables.howRead')}</h2>
        {table.reading.encoding && <p className="soft small">{t('tables.encodingHint')}</p>}
        <ReadingChoice table={table} onChange={change} />
      </section>
      <section aria-labelledby="columns">
        <h2 id="columns">{t('tables.columns')}</h2>
        <p className="soft small">{label('tables.from', table.mappingFrom)}</p>
        <ColumnList columns={table.columns} onMap={mapColumn} />
        <TextOpening table={table} onChange={change} />
      </section>
      {error && <ProblemNotice error={error} />}
      <div>
        <h2>{t('tables.preview')}</h2>
        <p className={doubtful > 0 ? classes['doubtful'] : 'soft'} role="status">
          {doubtful > 0 ? t('tables.problemRows', { count: doubtful }) : t('tables.noProblems')}
        </p>
        <PreviewTable table={table} busy={isPending} />
      </div>
      {(starting.error ?? removing.error) && (
        <div className={classes['wrong']}>
          <ProblemNotice error={starting.error ?? removing.error} />
        </div>
      )}
      {!ready && (
        <div className={classes['wrong']}>
          <Notice tone="amber">{t('tables.needs')}</Notice>
        </div>
      )}
      <div className={classes['actions']}>
        <Button disabled={!ready} loading={starting.isPending} onClick={() => starting.mutate()}>
          {t('tables.start', { rows })}
        </Button>
        <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate()}>
          {t('tables.remove')}
        </Button>
      </div>
    </>
  );
}
