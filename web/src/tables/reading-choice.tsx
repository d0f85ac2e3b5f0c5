import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableChange, TableImport } from '../api/types.js';
import { useLabel } from '../i18n/use-language.js';
import { HowRead } from './how-read.js';
import classes from './tables.module.css';

const TYPES = ['report', 'patent', 'utilitySolution', 'article', 'thesis', 'form', 'other'] as const;
const VISIBILITIES = ['restricted', 'members', 'public'] as const;

interface Props {
  readonly table: TableImport;
  readonly onChange: (change: TableChange) => void;
}

/** How the file is read, and what its rows have in common. */
export function ReadingChoice({ table, onChange }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const { defaults } = table;
  const choose = (change: TableImport['reading']) => onChange({ reading: change });
  return (
    <div className={classes['choices']}>
      <HowRead table={table} onChange={choose} />
      <NativeSelect
        label={t('tables.defaultType')}
        value={defaults.type ?? ''}
        data={[
          { value: '', label: t('tables.notSaid') },
          ...TYPES.map((value) => ({ value, label: label('type', value) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ defaults: chosen(defaults, 'type', currentTarget.value) })
        }
      />
      <NativeSelect
        label={t('tables.defaultVisibility')}
        value={defaults.visibility ?? 'restricted'}
        data={VISIBILITIES.map((value) => ({ value, label: label('visibility', value) }))}
        onChange={({ currentTarget }) =>
          onChange({ defaults: chosen(defaults, 'visibility', currentTarget.value) })
        }
      />
    </div>
  );
}

function chosen(
  defaults: TableImport['defaults'],
  name: 'type' | 'visibility',
  value: string,
): TableImport['defaults'] {
  const rest = Object.entries(defaults).filter(([key]) => key !== name);
  return Object.fromEntries(value === '' ? rest : [...rest, [name, value]]) as TableImport['defaults'];
}
