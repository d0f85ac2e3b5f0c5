import { useTranslation } from 'react-i18next';
import type { FieldEntry, ReviewItem } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { useFieldNames } from '../common/use-field-names.js';
import { valueText } from '../document/field-value.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import classes from './review.module.css';

interface Props {
  readonly item: ReviewItem;
  readonly entry: FieldEntry;
  readonly waiting: boolean;
  readonly onRival: (index: number) => void;
}

/** What was read, how sure that is, and what else it might be. */
export function FieldQuestion({ item, entry, waiting, onRival }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = useLabel();
  const name = item.field ?? '';
  const fieldName = useFieldNames(name === 'fieldCodes');
  const shown = (value: unknown, printed: string): string => {
    const plain = valueText(value, printed, language);
    if (name === 'documentType') return label('type', plain);
    if (name === 'language') return label('language', plain);
    return [plain, name === 'fieldCodes' ? fieldName(plain) : undefined].filter(Boolean).join(' ');
  };
  const text = shown(entry.value, entry.printed);
  const ownWords = name === 'documentType' || name === 'language';
  const lang = ownWords ? language : name === 'titleEn' ? 'en' : (item.document.language ?? 'vi');
  return (
    <>
      <h2 className={classes['fieldName']}>{label('field', name)}</h2>
      <p className={classes['value']} lang={lang}>
        {text}
      </p>
      {!ownWords && entry.printed !== text && (
        <p className="soft small">
          {t('review.printed')} <span lang={lang}>{entry.printed}</span>
        </p>
      )}
      <p className="soft small">
        {t('document.confidence', { confidence: formatPercent(entry.confidence, language) })}
      </p>
      {entry.evidence?.stale && <p className={classes['warn']}>{t('document.stale')}</p>}
      {entry.alternatives.length > 0 && (
        <>
          <h3 className={classes['rivalsHead']}>{t('review.rivals')}</h3>
          <ol className={classes['rivals']}>
            {entry.alternatives.slice(0, 9).map((rival, i) => (
              <li key={i}>
                <button type="button" disabled={waiting} onClick={() => onRival(i)}>
                  <kbd aria-hidden>{i + 1}</kbd> <span lang={lang}>{shown(rival.value, rival.printed)}</span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
