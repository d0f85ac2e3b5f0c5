import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import classes from './admin.module.css';
import { daysIn } from './day-list.js';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const twoDigits = (part: number): string => String(part).padStart(2, '0');

interface Props {
  readonly label: string;
  /** `MM-DD`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day that there is in every year. */
export function DayOfYear({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [month = 1, day = 1] = value.split('-').map(Number);
  const name = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  const set = (newMonth: number, newDay: number): void =>
    onChange(`${twoDigits(newMonth)}-${twoDigits(Math.min(newDay, daysIn(newMonth)))}`);
  return (
    <fieldset className={classes['dayOfYear']}>
      <legend>{label}</legend>
      <NativeSelect
        label={t('reports.dates.day')}
        value={String(day)}
        data={Array.from({ length: daysIn(month) }, (_, i) => String(i + 1))}
        onChange={({ currentTarget }) => set(month, Number(currentTarget.value))}
      />
      <NativeSelect
        label={t('reports.dates.month')}
        value={String(month)}
        data={MONTHS.map((one) => ({
          value: String(one),
          label: name.format(new Date(Date.UTC(2026, one - 1, 1))),
        }))}
        onChange={({ currentTarget }) => set(Number(currentTarget.value), day)}
      />
    </fieldset>
  );
}
