import './words.js';
import { Button, Checkbox, NativeSelect, NumberInput, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { organisationsQuery } from '../api/administration.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { type DeskAddress, SORTS, TYPES, usualDirection, VISIBILITIES } from './desk-address.js';
import { SavedFilters } from './saved-filters.js';
import { type Column, COLUMNS } from './table-columns.js';
import classes from './table.module.css';

interface Props {
  readonly address: DeskAddress;
  readonly columns: readonly Column[];
  readonly onColumns: (columns: readonly Column[]) => void;
  readonly matching: number | undefined;
}

/** What narrows and orders the table beside its words; kept under a name with the columns. */
export function TableTools({ address, columns, onColumns, matching }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const organisations = useQuery(organisationsQuery);
  const { sort = 'created', direction = usualDirection(sort) } = address;
  const go = (change: { [name in keyof DeskAddress]?: DeskAddress[name] | undefined }) =>
    void navigate({ to: '/desk', search: { ...address, ...change }, resetScroll: false });
  const any = { value: '', label: t('deskTable.any') };
  return (
    <div className={classes['tools']}>
      <p className="small" role="status">
        {matching !== undefined && t('deskTable.matching', { shown: formatNumber(matching, language) })}
      </p>
      <Popover position="bottom-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" size="compact-md">
            {t('deskTable.filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes['panel'] ?? ''}>
          <NativeSelect
            label={t('deskTable.column.type')}
            value={address.type ?? ''}
            data={[any, ...TYPES.map((value) => ({ value, label: t(`type.${value}`) }))]}
            onChange={({ currentTarget: { value } }) => go({ type: TYPES.find((one) => one === value) })}
          />
          <NativeSelect
            label={t('deskTable.column.owner')}
            value={address.owner ?? ''}
            data={[
              any,
              ...(organisations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => go({ owner: value || undefined })}
          />
          <NativeSelect
            label={t('deskTable.column.visibility')}
            value={address.visibility ?? ''}
            data={[any, ...VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) }))]}
            onChange={({ currentTarget: { value } }) =>
              go({ visibility: VISIBILITIES.find((one) => one === value) })
            }
          />
          {(['yearFrom', 'yearTo'] as const).map((name) => (
            <NumberInput
              key={name}
              label={t(`deskTable.${name}`)}
              value={address[name] ?? ''}
              min={0}
              max={9999}
              allowDecimal={false}
              hideControls
              onChange={(value) => go({ [name]: typeof value === 'number' ? value : undefined })}
            />
          ))}
          <Button
            variant="default"
            onClick={() =>
              go({
                type: undefined,
                owner: undefined,
                visibility: undefined,
                yearFrom: undefined,
                yearTo: undefined,
                batch: undefined,
                q: undefined,
                filter: undefined,
              })
            }
          >
            {t('deskTable.clear')}
          </Button>
        </Popover.Dropdown>
      </Popover>
      <SavedFilters address={address} columns={columns} onColumns={onColumns} />
      <Popover position="bottom-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" size="compact-md">
            {t('deskTable.columns')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes['panel'] ?? ''} aria-label={t('deskTable.chooseColumns')}>
          {COLUMNS.map((column) => (
            <Checkbox
              key={column}
              label={t(`deskTable.column.${column}`)}
              checked={columns.includes(column)}
              onChange={({ currentTarget: { checked } }) =>
                onColumns(checked ? [...columns, column] : columns.filter((one) => one !== column))
              }
            />
          ))}
        </Popover.Dropdown>
      </Popover>
      <div className={classes['order']}>
        <NativeSelect
          aria-label={t('deskTable.sortBy')}
          value={sort}
          data={SORTS.map((value) => ({ value, label: t(`deskTable.sort.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            go({ sort: SORTS.find((one) => one === value), direction: undefined })
          }
        />
        <NativeSelect
          aria-label={t('deskTable.direction')}
          value={direction}
          data={(['asc', 'desc'] as const).map((value) => ({ value, label: t(`deskTable.${value}`) }))}
          onChange={({ currentTarget: { value } }) => go({ direction: value === 'asc' ? 'asc' : 'desc' })}
        />
      </div>
    </div>
  );
}
