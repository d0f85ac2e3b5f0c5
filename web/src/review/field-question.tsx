import { useTranslation } from 'react-i18next';
import type { FieldEntry, ReviewItem } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { ShownValue } from './shown-value.js';
import { useValueLanguage, useValueWords } from './use-value-words.js';
import classes from './review.module.css';

interface Props {
  readonly item: ReviewItem;
  readonly entry: FieldEntry;
  readonly waiting: boolean;
  readonly onCandidate: (index: number) => void;
}

/** What was read, how sure that is, and what else it might be. */
export function FieldQuestion({ item, entry, waiting, onCandidate }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = item.field ?? '';
  const shown = useValueWords(name);
  const lang = useValueLanguage(name, item.document.language);
  return (
    <>
      <ShownValue
        field={name}
        value={entry.value}
        printed={entry.printed}
        language={item.document.language}
      />
      {entry.flag ? (
        <p className={classes['warn']}>{t(`document.flag.${entry.flag}`)}</p>
      ) : (
        <p className="soft small">
          {t('document.confidence', { confidence: formatPercent(entry.confidence, language) })}
        </p>
      )}
      {entry.evidence?.stale && <p className={classes['warn']}>{t('document.stale')}</p>}
      {entry.alternatives.length > 0 && (
        <>
          <h3 className={classes['rivalsHead']}>{t('review.candidates')}</h3>
          <ol className={classes['candidates']}>
            {entry.alternatives.slice(0, 9).map((candidate, i) => (
              <li key={i}>
                <button type="button" disabled={waiting} onClick={() => onCandidate(i)}>
                  <kbd aria-hidden>{i + 1}</kbd>{' '}
                  <span lang={lang}>{shown(candidate.value, candidate.printed)}</span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
