import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tableQuery } from '../api/tables.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { Waiting } from '../shell/waiting.js';
import { ImportProgress } from './import-progress.js';
import { ImportResult } from './import-result.js';
import { MappingForm } from './mapping-form.js';
import classes from './tables.module.css';

/** One table, wherever on its way it is. */
export function TableView({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { data: table, error, isError, refetch } = useQuery(tableQuery(id));
  const before = useRef(table?.status);
  useEffect(() => {
    if (before.current === 'importing' && table?.status === 'done') announce(t('tables.finishedSay'));
    before.current = table?.status;
  }, [announce, t, table?.status]);
  if (isError && !table)
    return (
      <div className={classes['tables']}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  if (!table) return <Waiting />;
  return (
    <div className={classes['tables']}>
      <header>
        <p className="small">
          <Link to="/tables">← {t('tables.back')}</Link>
        </p>
        <h1 className={classes['name']}>{table.name}</h1>
      </header>
      {isError && (
        <div className={classes['wrong']}>
          <ProblemNotice
            error={error}
            {...(table.status === 'importing' ? { title: t('tables.cannotAsk') } : {})}
            onRetry={() => void refetch()}
          />
        </div>
      )}
      {table.status === 'mapping' && <MappingForm table={table} />}
      {table.status === 'importing' && <ImportProgress table={table} />}
      {['done', 'failed', 'stopped'].includes(table.status) && <ImportResult table={table} />}
    </div>
  );
}
