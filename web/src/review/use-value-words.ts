import { useFieldNames } from '../common/use-field-names.js';
import { valueText } from '../document/field-value.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';

/** Fields whose values are words of the interface, not of the page. */
export const hasOwnWords = (field: string): boolean => field === 'documentType' || field === 'language';

/** A value of the field as a person reads it. */
export function useValueWords(field: string): (value: unknown, printed: string) => string {
  const language = useLanguage();
  const label = useLabel();
  const fieldName = useFieldNames(field === 'fieldCodes');
  return (value, printed) => {
    const plain = valueText(value, printed, language);
    if (field === 'documentType') return label('type', plain);
    if (field === 'language') return label('language', plain);
    return [plain, field === 'fieldCodes' ? fieldName(plain) : undefined].filter(Boolean).join(' ');
  };
}

/** The language that values of the field are in. */
export function useValueLanguage(field: string, document: string | undefined): string {
  const language = useLanguage();
  if (hasOwnWords(field)) return language;
  return field === 'titleEn' ? 'en' : (document ?? 'vi');
}
