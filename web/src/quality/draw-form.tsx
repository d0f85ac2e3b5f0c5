import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawSample, samplesQuery } from '../api/samples.js';
import type { Samples } from '../api/types.js';
import { formatNumber, formatShare } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { numberOf } from '../shell/address.js';
import { LeftOut } from './left-out.js';
import classes from './quality.module.css';

const CER_WIDTHS = [0.0025, 0.005, 0.0075, 0.01, 0.02];
const PRECISION_WIDTHS = [0.02, 0.03, 0.04, 0.05, 0.1];

const withUsual = (widths: readonly number[], usual: number): number[] =>
  [...new Set([...widths, usual])].sort((a, b) => a - b);

/** How closely to measure, and so how many to draw; the numbers may be changed. */
export function DrawForm({ samples }: { readonly samples: Samples }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { batchId, thresholds } = samples;
  const [cerHalfWidth, setCerWidth] = useState(thresholds.cerHalfWidth);
  const [precisionHalfWidth, setPrecisionWidth] = useState(thresholds.precisionHalfWidth);
  const [typed, setTyped] = useState<{ pages?: string; values?: string }>({});
  const widths = { cerHalfWidth, precisionHalfWidth };
  const fitting = useQuery(samplesQuery(batchId, widths));
  const { proposed, population } = fitting.data ?? samples;
  const pages = typed.pages ?? String(proposed.pages);
  const values = typed.values ?? String(proposed.values);
  const draw = useMutation({
    mutationFn: () =>
      drawSample(batchId, { pages: numberOf(pages, 1) ?? 1, values: numberOf(values, 0) ?? 0, ...widths }),
    onSettled: () => client.invalidateQueries({ queryKey: ['samples', batchId] }),
  });
  const widthChoice = (name: 'cerWidth' | 'precisionWidth', usual: number, among: readonly number[]) => (
    <NativeSelect
      label={t(`quality.${name}`)}
      value={String(name === 'cerWidth' ? cerHalfWidth : precisionHalfWidth)}
      onChange={(event) => {
        (name === 'cerWidth' ? setCerWidth : setPrecisionWidth)(Number(event.currentTarget.value));
        setTyped({});
      }}
      data={withUsual(among, usual).map((width) => ({
        value: String(width),
        label: t('quality.plusMinus', { share: formatShare(width, language) }),
      }))}
    />
  );
  return (
    <form
      className={classes['draw']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        draw.mutate();
      }}
    >
      <h2>{t('quality.draw')}</h2>
      <p>
        {t('quality.drawLead', {
          pages: formatNumber(population.pages, language),
          values: formatNumber(population.values, language),
        })}
      </p>
      <LeftOut leftOut={population.leftOut} />
      <div className={classes['inputs']}>
        {widthChoice('cerWidth', thresholds.cerHalfWidth, CER_WIDTHS)}
        {widthChoice('precisionWidth', thresholds.precisionHalfWidth, PRECISION_WIDTHS)}
      </div>
      <p className="soft small" aria-live="polite">
        {t('quality.proposal', {
          pages: formatNumber(proposed.pages, language),
          values: formatNumber(proposed.values, language),
        })}
      </p>
      <div className={classes['inputs']}>
        <TextInput
          type="number"
          label={t('quality.pageNumber')}
          min={1}
          max={population.pages}
          required
          value={pages}
          onChange={(event) => setTyped({ ...typed, pages: event.currentTarget.value })}
        />
        <TextInput
          type="number"
          label={t('quality.valueNumber')}
          min={0}
          max={population.values}
          required
          value={values}
          onChange={(event) => setTyped({ ...typed, values: event.currentTarget.value })}
        />
      </div>
      {draw.isError && <ProblemNotice error={draw.error} />}
      <Button type="submit" loading={draw.isPending}>
        {t('quality.drawNow')}
      </Button>
    </form>
  );
}
