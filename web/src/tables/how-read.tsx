import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableImport } from '../api/types.js';
import { useLabel } from '../i18n/use-language.js';

const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'CP1258', 'TCVN3', 'VNI', 'VISCII', 'CP1252'] as const;
const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;

interface Props {
  readonly table: Pick<TableImport, 'reading' | 'sheets'>;
  readonly onChange: (reading: TableImport['reading']) => void;
}

/** How a file is read, which was guessed. */
export function HowRead({ table: { reading, sheets }, onChange }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <>
      {reading.encoding && (
        <NativeSelect
          label={t('tables.encoding')}
          value={reading.encoding}
          data={ENCODINGS}
          onChange={({ currentTarget }) =>
            onChange({ encoding: currentTarget.value as (typeof ENCODINGS)[number] })
          }
        />
      )}
      {reading.separator && (
        <NativeSelect
          label={t('tables.separator')}
          value={reading.separator}
          data={Object.entries(SEPARATORS).map(([name, value]) => ({
            value,
            label: label('tables.separators', name),
          }))}
          onChange={({ currentTarget }) => onChange({ separator: currentTarget.value })}
        />
      )}
      {sheets && sheets.length > 1 && (
        <NativeSelect
          label={t('tables.sheet')}
          value={reading.sheet ?? ''}
          data={sheets}
          onChange={({ currentTarget }) => onChange({ sheet: currentTarget.value })}
        />
      )}
      {reading.headerRow !== undefined && (
        <NumberInput
          label={t('tables.headerRow')}
          key={reading.headerRow}
          defaultValue={reading.headerRow}
          min={1}
          max={1000}
          allowDecimal={false}
          onBlur={({ currentTarget }) => {
            const row = Number(currentTarget.value);
            if (Number.isInteger(row) && row >= 1 && row !== reading.headerRow) onChange({ headerRow: row });
          }}
        />
      )}
    </>
  );
}
