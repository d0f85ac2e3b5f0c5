import type { Card } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

export function CardScore({ card: { score, parts } }: { readonly card: Card }) {
  const { t } = useWords();
  const language = useLanguage();
  const inLanguage = useBilingual();
  return (
    <details className={`${classes['scored'] ?? ''} small`}>
      <summary>{t('score', { score: formatNumber(score, language) })}</summary>
      <table>
        <caption className="visually-hidden">{t('parts')}</caption>
        <tbody>
          {parts.map(({ part, name, points, max }) => (
            <tr key={part}>
              <th scope="row">{inLanguage(name)}</th>
              <td className="tabular">
                {t('points', {
                  points: formatNumber(points, language, 1),
                  max: formatNumber(max, language, 1),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
