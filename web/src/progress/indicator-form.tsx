import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setIndicator } from '../api/registered-works.js';
import type { Indicator } from '../api/types.js';
import { today } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLabel } from '../i18n/use-language.js';
import classes from './progress.module.css';

const YEARS = Array.from({ length: 10 }, (_, i) => String(2021 + i));

/** A manager writes down what an indicator came to in a year, and where the figure is from. */
export function IndicatorForm({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const typed = indicators.filter(({ computed }) => !computed);
  const [key, setKey] = useState(typed[0]?.key ?? '');
  const [year, setYear] = useState(today().slice(0, 4));
  const [value, setValue] = useState<number | string>('');
  const [source, setSource] = useState('');
  const saving = useMutation({
    mutationFn: () => setIndicator(key, Number(year), { value: Number(value), source }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['indicators'] }),
  });
  const unit = typed.find((one) => one.key === key)?.unit;
  const complete = value !== '' && source.trim().length >= 3;
  return (
    <details className="no-print">
      <summary>{t('registeredWorks.indicators.edit')}</summary>
      <form
        className={classes['indicatorForm']}
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) saving.mutate();
        }}
      >
        <NativeSelect
          label={t('registeredWorks.indicators.indicator')}
          value={key}
          data={typed.map((one) => ({
            value: one.key,
            label: label('registeredWorks.indicators.key', one.key),
          }))}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
        <NativeSelect
          label={t('registeredWorks.indicators.year')}
          value={year}
          data={YEARS}
          onChange={({ currentTarget }) => setYear(currentTarget.value)}
        />
        <NumberInput
          label={t(
            unit === 'percent'
              ? 'registeredWorks.indicators.valuePercent'
              : 'registeredWorks.indicators.value',
          )}
          value={value}
          decimalScale={unit === 'percent' ? 2 : 0}
          onChange={setValue}
        />
        <TextInput
          label={t('registeredWorks.indicators.source')}
          placeholder={t('registeredWorks.indicators.sourceHint')}
          value={source}
          maxLength={500}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <Button type="submit" disabled={!complete} loading={saving.isPending}>
          {t('do.save')}
        </Button>
      </form>
      {saving.isSuccess && <p role="status">{t('registeredWorks.indicators.saved')}</p>}
      {saving.isError && <ProblemNotice error={saving.error} />}
    </details>
  );
}
