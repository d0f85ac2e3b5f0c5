import { useTranslation } from 'react-i18next';
import type { Settings } from '../api/types.js';
import { NumbersForm } from './numbers-form.js';

const FIELDS = [
  ['maxCer', 'setMaxCer'],
  ['minPrecision', 'setMinPrecision'],
  ['cerHalfWidth', 'setCerHalfWidth'],
  ['precisionHalfWidth', 'setPrecisionHalfWidth'],
] as const;

const inPercent = (share: number | undefined): string =>
  share === undefined ? '' : String(Number((share * 100).toFixed(4)));

/** When a batch passes. */
export function QualityForm({ settings: { quality } }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  return (
    <NumbersForm
      title={t('quality.settings')}
      lead={t('quality.settingsLead')}
      fields={FIELDS.map(([name, words]) => ({
        name,
        label: t(`quality.${words}`),
        min: 0,
        max: 100,
        step: 'any',
      }))}
      valueOf={(name) => inPercent(quality?.[name])}
      patchOf={({ maxCer, minPrecision, cerHalfWidth, precisionHalfWidth }) => ({
        quality: {
          maxCer: maxCer / 100,
          minPrecision: minPrecision / 100,
          cerHalfWidth: cerHalfWidth / 100,
          precisionHalfWidth: precisionHalfWidth / 100,
        },
      })}
    />
  );
}
