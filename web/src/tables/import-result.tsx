import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusedAddress, startTable } from '../api/tables.js';
import type { TableImport } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import { ImportCounts } from './import-counts.js';
import { TableDrop } from './table-drop.js';
import classes from './tables.module.css';
import { useTableStep } from './use-table-step.js';

/** What an import came to, and the rows that need correcting. */
export function ImportResult({ table }: { readonly table: TableImport }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const goingOn = useTableStep(table.id, startTable);
  const { status, failure, counts } = table;
  const rows = formatNumber(table.done, language);
  return (
    <>
      {failure && (
        <Notice tone="red" role="alert">
          <strong>{t('tables.failedTitle')}</strong> {say(failure.message)} {say(failure.action)}
          <p>{standsWords()}</p>
          {failure.detail && <p className="soft small">{failure.detail}</p>}
        </Notice>
      )}
      {!failure && (
        <Notice tone={status === 'done' ? 'river' : 'amber'} role="status">
          {status === 'done' ? t('tables.finished', { rows }) : `${t('tables.paused')} ${standsWords()}`}
        </Notice>
      )}
      <ImportCounts counts={counts} />
      {goingOn.isError && <ProblemNotice error={goingOn.error} />}
      <div className={classes['actions']}>
        {status !== 'done' && (
          <Button loading={goingOn.isPending} onClick={() => goingOn.mutate()}>
            {t('tables.goOn')}
          </Button>
        )}
        {table.done > 0 && (
          <Button variant="default" component={Link} to="/desk">
            {t('tables.toDesk')}
          </Button>
        )}
      </div>
      {counts.refused + counts.withheld > 0 && (
        <section aria-labelledby="mend">
          <h2 id="mend">{t('tables.mend')}</h2>
          <p className={classes['hint']}>{t('tables.editHint')}</p>
          <div className={classes['actions']}>
            {counts.refused > 0 && (
              <Download href={refusedAddress(table.id, language, false)}>
                {t('tables.download', { count: counts.refused })}
              </Download>
            )}
            {counts.withheld > 0 && (
              <Download href={refusedAddress(table.id, language, true)}>
                {t('tables.downloadAll', { count: counts.refused + counts.withheld })}
              </Download>
            )}
          </div>
        </section>
      )}
      <section aria-labelledby="another">
        <h2 id="another">{t('tables.another')}</h2>
        <TableDrop />
      </section>
    </>
  );

  function standsWords(): string {
    return table.done > 0 ? t('tables.rowsStand', { rows }) : t('tables.noRowYet');
  }
}

function Download({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Button
      component="a"
      variant="default"
      href={href}
      download
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {children}
    </Button>
  );
}
