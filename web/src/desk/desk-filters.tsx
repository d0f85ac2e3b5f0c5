import { NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, Counts } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useDelayed } from '../common/use-delayed.js';
import { useLanguage } from '../i18n/use-language.js';
import { DESK_FILTERS, type DeskAddress } from './desk-address.js';
import classes from './desk.module.css';

interface Props {
  readonly address: DeskAddress;
  readonly counts: Counts | undefined;
  readonly batches: readonly Batch[];
}

const TYPING_PAUSE_MS = 250;

export function DeskFilters({ address, counts, batches }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const [text, setText] = useState(address.q ?? '');
  const settled = useDelayed(text.trim(), TYPING_PAUSE_MS);
  useEffect(() => {
    if (settled === (address.q ?? '')) return;
    void navigate({
      to: '/desk',
      search: { ...address, q: settled || undefined },
      replace: true,
      resetScroll: false,
    });
  }, [settled, address, navigate]);
  const chosen = address.filter ?? 'all';

  return (
    <div className={classes['filters']}>
      <nav className={classes['tabs']} aria-label={t('desk.filterLabel')}>
        {DESK_FILTERS.map((filter) => (
          <Link
            key={filter}
            to="/desk"
            search={{ ...address, filter: filter === 'all' ? undefined : filter }}
            resetScroll={false}
            className={classes['tab']}
            data-tone={filter}
            data-on={chosen === filter}
            aria-current={chosen === filter ? 'true' : undefined}
          >
            {t(`desk.filter.${filter}`)}
            {counts && filter !== 'all' && (
              <span className={classes['tabCount']}>{formatNumber(counts[filter], language)}</span>
            )}
          </Link>
        ))}
      </nav>
      <TextInput
        aria-label={t('desk.find')}
        placeholder={t('desk.findPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        className={classes['narrowing'] ?? ''}
      />
      <NativeSelect
        aria-label={t('desk.batch')}
        value={address.batch ?? ''}
        className={classes['narrowing'] ?? ''}
        onChange={(event) =>
          void navigate({
            to: '/desk',
            search: { ...address, batch: event.currentTarget.value || undefined },
            resetScroll: false,
          })
        }
        data={[
          { value: '', label: t('desk.allBatches') },
          ...batches.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
