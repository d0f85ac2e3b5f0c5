import { Button, Popover, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetFilter, keepFilter, savedFiltersQuery } from '../api/bulk-changes.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { deskAddress, type DeskAddress, queryOf } from './desk-address.js';
import type { Column } from './table-columns.js';
import classes from './table.module.css';

interface Props {
  readonly address: DeskAddress;
  readonly columns: readonly Column[];
  readonly onColumns: (columns: readonly Column[]) => void;
}

/** Filters that somebody keeps, each with its order and columns. */
export function SavedFilters({ address, columns, onColumns }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const saved = useQuery(savedFiltersQuery);
  const [name, setName] = useState('');
  const again = () => client.invalidateQueries({ queryKey: savedFiltersQuery.queryKey });
  const keep = useMutation({
    mutationFn: () => keepFilter({ name: name.trim(), query: queryOf(address), columns: [...columns] }),
    onSuccess: async (filter) => {
      announce(t('deskTable.savedDone', { name: filter.name }));
      setName('');
      await again();
    },
  });
  const forget = useMutation({ mutationFn: forgetFilter, onSuccess: again });
  const error = saved.error ?? keep.error ?? forget.error;
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-md">
          {t('deskTable.saved')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['panel'] ?? ''}>
        {saved.data?.items.length === 0 && <p className="soft small">{t('deskTable.savedNone')}</p>}
        <ul className={classes['saved']}>
          {saved.data?.items.map((filter) => (
            <li key={filter.id}>
              <Link
                to="/desk"
                search={deskAddress({ ...filter.query })}
                resetScroll={false}
                onClick={() => onColumns(filter.columns)}
              >
                {filter.name}
              </Link>
              <button
                type="button"
                className="link-button small"
                aria-label={t('deskTable.forget', { name: filter.name })}
                onClick={() => forget.mutate(filter.id)}
              >
                {t('do.remove')}
              </button>
            </li>
          ))}
        </ul>
        <form
          className={classes['panel']}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep.mutate();
          }}
        >
          <TextInput
            label={t('deskTable.saveName')}
            value={name}
            maxLength={100}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" loading={keep.isPending}>
            {t('deskTable.save')}
          </Button>
        </form>
        {error && <ProblemNotice error={error} />}
      </Popover.Dropdown>
    </Popover>
  );
}
