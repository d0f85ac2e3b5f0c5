import { useTranslation } from 'react-i18next';
import type { Settings } from '../api/types.js';
import { NumbersForm } from './numbers-form.js';

const FIELDS = [
  { name: 'everyDays', step: 1, min: 0, max: 3650 },
  { name: 'megabytesPerSecond', step: 'any', min: 0.1, max: 10_000 },
] as const;

/** How often the originals are read again, and how fast. */
export function FixityForm({ settings: { fixity } }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  return (
    <NumbersForm
      title={t('fixity.settings')}
      fields={FIELDS.map((field) => ({ ...field, label: t(`fixity.${field.name}`) }))}
      valueOf={(name) => String(fixity?.[name] ?? '')}
      patchOf={(values) => ({ fixity: values })}
    />
  );
}
