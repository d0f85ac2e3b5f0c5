import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Frequency } from '../api/types.js';

const FREQUENCIES = ['never', 'daily', 'weekly'] as const;

interface Props {
  readonly label: string;
  readonly value: Frequency;
  readonly disabled?: boolean;
  readonly onChange: (value: Frequency) => void;
}

/** How often a mail tells what is new. */
export function FrequencyChoice({ label, value, disabled = false, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={value}
      disabled={disabled}
      data={FREQUENCIES.map((one) => ({ value: one, label: t(`saved.frequency.${one}`) }))}
      onChange={(event) => {
        const chosen = FREQUENCIES.find((one) => one === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
