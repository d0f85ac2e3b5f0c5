import { useTranslation } from 'react-i18next';
import type { CardAnswer } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { claimValue } from '../document/claim-value.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { useWords } from './use-words.js';

/** The value of an answer in a few words of the language on screen. */
export function useValueWords(): (answer: Pick<CardAnswer, 'value'>) => string {
  const label = useLabel();
  const language = useLanguage();
  const { i18n } = useTranslation();
  const { t } = useWords();
  const own = (group: 'way' | 'rating', value: unknown): unknown =>
    typeof value === 'string' && i18n.exists(`${group}.${value}`, { ns: 'opportunities' })
      ? t(`${group}.${value}` as 'way.offered')
      : value;
  return ({ value }) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return formatNumber(value, language, 2);
    const parts: Readonly<Record<string, unknown>> = value;
    return claimValue(
      { ...parts, way: own('way', parts['way']), rating: own('rating', parts['rating']) },
      {
        right: (right) => label('claimRight', right),
        status: (status) => label('claimStatus', status),
        number: (number) => formatNumber(number, language, 2),
      },
    );
  };
}
