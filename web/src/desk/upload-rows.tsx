import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatPercent } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { uploadsLeft, type UploadRow } from './upload-queue.js';
import { uploads, useUploads } from './uploads.js';
import classes from './desk.module.css';

/** More would only push the documents out of sight; the count says how many wait. */
const SHOWN = 6;

export function UploadRows() {
  const { t } = useTranslation();
  const rows = useUploads();
  if (rows.length === 0) return null;
  const left = uploadsLeft(rows);
  const failedFirst = [...rows].sort((a, b) => rank(a) - rank(b));
  return (
    <section className={classes['uploads']} aria-label={t('desk.uploadsTitle')}>
      <h2 className={classes['uploadsTitle']}>
        {t('desk.uploadsTitle')}{' '}
        {left > 0 && <span className="soft">{t('desk.uploadsLeft', { count: left })}</span>}
      </h2>
      <ul className="plain-list">
        {failedFirst.slice(0, SHOWN).map((row) => (
          <Upload key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

const rank = ({ state }: UploadRow): number => ({ sending: 0, failed: 1, waiting: 2 })[state];

function Upload({ row }: { readonly row: UploadRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = row.total > 0 ? row.sent / row.total : 0;
  return (
    <li className={classes['upload']}>
      <span className={classes['uploadName']}>{row.name}</span>
      <span className="soft small">{formatBytes(row.total, language)}</span>
      <span className="small">
        {row.state === 'waiting' && t('desk.uploadWaiting')}
        {row.state === 'sending' && t('desk.sent', { percent: formatPercent(share, language) })}
      </span>
      <button
        type="button"
        className={classes['iconButton']}
        aria-label={t(row.final ? 'desk.dismissUpload' : 'desk.cancelUpload', { name: row.name })}
        onClick={() => uploads.cancel(row.key)}
      >
        <IconX size={16} aria-hidden />
      </button>
      {row.state === 'sending' && (
        <div
          className={classes['bar']}
          role="progressbar"
          aria-label={row.name}
          aria-valuenow={Math.round(share * 100)}
        >
          <span style={{ inlineSize: `${share * 100}%` }} />
        </div>
      )}
      {row.state === 'failed' && (
        <div className={classes['uploadProblem']}>
          <ProblemNotice error={row.error} />
          {!row.final && (
            <Button size="compact-sm" variant="default" onClick={() => uploads.retry(row.key)}>
              {t('do.retry')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
