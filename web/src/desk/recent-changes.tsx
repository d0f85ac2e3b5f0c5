import './words.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bulkChangesQuery } from '../api/bulk-changes.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import type { DeskAddress } from './desk-address.js';
import classes from './table.module.css';

const SHOWN = 5;

/** Bulk changes that somebody left, to come back to. */
export function RecentChanges({ address }: { readonly address: DeskAddress }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const changes = useQuery(bulkChangesQuery);
  const items = changes.data?.items.slice(0, SHOWN) ?? [];
  if (items.length === 0) return null;
  return (
    <nav className={classes['recent']} aria-label={t('deskTable.recent')}>
      <span className="soft small">{t('deskTable.recent')}</span>
      {items.map(({ id, act, done, total, status }) => (
        <Link
          key={id}
          to="/desk"
          search={{ ...address, change: id }}
          resetScroll={false}
          className="small"
          data-status={status}
        >
          {t('deskTable.recentOf', {
            act: t(`deskTable.acts.${act}`),
            done: formatNumber(done, language),
            total: formatNumber(total, language),
          })}
          {` · ${t(`deskTable.status.${status as 'running'}`)}`}
        </Link>
      ))}
    </nav>
  );
}
