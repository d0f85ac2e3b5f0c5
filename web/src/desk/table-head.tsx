import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type DeskAddress, sortedBy, usualDirection } from './desk-address.js';
import { type Column, COLUMNS, SORT_OF } from './table-columns.js';
import classes from './table.module.css';

interface Props {
  readonly address: DeskAddress;
  readonly columns: readonly Column[];
  readonly all: boolean;
  readonly some: boolean;
  readonly onChoosePage: () => void;
}

/** Names of the columns; those that sort are links, so that an order has an address. */
export function TableHead({ address, columns, all, some, onChoosePage }: Props) {
  const { t } = useTranslation();
  const { sort = 'created', direction = usualDirection(sort) } = address;
  const head = (column: Column | 'title') => {
    const by = SORT_OF[column];
    const on = by === sort;
    return (
      <th
        key={column}
        scope="col"
        className={classes[column]}
        aria-sort={on ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}
      >
        {by ? (
          <Link to="/desk" search={sortedBy(address, by)} resetScroll={false}>
            {t(`deskTable.column.${column}`)}
            <span aria-hidden="true">{on ? (direction === 'asc' ? ' ↑' : ' ↓') : ''}</span>
          </Link>
        ) : (
          <span className={column === 'picture' ? 'visually-hidden' : undefined}>
            {t(`deskTable.column.${column}`)}
          </span>
        )}
      </th>
    );
  };
  return (
    <thead className={classes['head']}>
      <tr aria-rowindex={1}>
        <td className={classes['choose']}>
          <Checkbox
            aria-label={t('deskTable.choosePage')}
            checked={all}
            indeterminate={some && !all}
            onChange={onChoosePage}
          />
        </td>
        {columns.includes('picture') && head('picture')}
        {head('title')}
        {COLUMNS.filter((column) => column !== 'picture' && columns.includes(column)).map(head)}
        <th scope="col" className={classes['actions']}>
          {t('deskTable.column.actions')}
        </th>
      </tr>
    </thead>
  );
}
