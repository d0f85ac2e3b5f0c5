import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../api/types.js';
import { isRepeated } from '../common/field-order.js';
import { useLabel } from '../i18n/use-language.js';
import { columnLetter, nameGroup, TABLE_FIELDS, type TableField } from './table-fields.js';
import classes from './tables.module.css';

const SPLITS = [';', ',', '\n', '|', '/'];

interface Props {
  readonly columns: readonly TableColumn[];
  readonly onMap: (index: number, change: { field?: TableField | null; split?: string | null }) => void;
}

/** What each column of the file becomes. */
export function ColumnList({ columns, onMap }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const fields = [
    { value: '', label: t('tables.leftOut') },
    ...TABLE_FIELDS.map((field) => ({ value: field, label: label(nameGroup(field), field) })),
  ];
  const splits = [
    { value: '', label: t('tables.notSplit') },
    ...SPLITS.map((sign) => ({ value: sign, label: sign === '\n' ? t('tables.newLine') : sign })),
  ];
  return (
    <ul className={`plain-list ${classes['columns'] ?? ''}`}>
      {columns.map(({ name, samples, field, split }, i) => {
        const shown = name === '' ? t('tables.noName', { letter: columnLetter(i) }) : name;
        return (
          <li key={i} data-left-out={field === null}>
            <div className={classes['columnName']}>
              <strong>{shown}</strong>
              <span className="soft small">{samples.join(' · ')}</span>
            </div>
            <NativeSelect
              aria-label={`${t('tables.becomes')}: ${shown}`}
              value={field ?? ''}
              data={fields}
              onChange={({ currentTarget: { value } }) =>
                onMap(i, {
                  field: value === '' ? null : (value as TableField),
                  split: isRepeated(value) ? (split ?? ';') : null,
                })
              }
            />
            {isRepeated(field) ? (
              <NativeSelect
                aria-label={`${t('tables.split')}: ${shown}`}
                value={split ?? ''}
                data={splits}
                onChange={({ currentTarget: { value } }) => onMap(i, { split: value === '' ? null : value })}
              />
            ) : (
              <span />
            )}
          </li>
        );
      })}
    </ul>
  );
}
