import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-language.js';
import { hasOwnWords, useValueLanguage, useValueWords } from './use-value-words.js';
import classes from './review.module.css';

interface Props {
  readonly field: string;
  readonly value: unknown;
  readonly printed: string;
  /** Of the document. */
  readonly language: string | undefined;
}

/** A field's name, its value, and how that is printed where it is printed otherwise. */
export function ShownValue({ field, value, printed, language }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const lang = useValueLanguage(field, language);
  const text = useValueWords(field)(value, printed);
  return (
    <>
      <h2 className={classes['fieldName']}>{label('field', field)}</h2>
      <p className={classes['value']} lang={lang}>
        {text}
      </p>
      {!hasOwnWords(field) && printed !== text && (
        <p className="soft small">
          {t('review.printed')} <span lang={lang}>{printed}</span>
        </p>
      )}
    </>
  );
}
