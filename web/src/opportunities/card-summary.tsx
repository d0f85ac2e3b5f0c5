import type { Card } from '../api/types.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

/** The summary in the language on screen, and beside it that in the other. */
export function CardSummary({ card: { summary } }: { readonly card: Card }) {
  const { t } = useWords();
  const language = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  const paragraphs = (text: string, lang: 'vi' | 'en') => (
    <div lang={lang}>
      {text.split(/\n+/u).map((line, i) => (
        <p key={i}>{line}</p>
      ))}
    </div>
  );
  if (summary.vi === '' && summary.en === '') return null;
  if (summary[language] === '')
    return <div className={classes['summary']}>{paragraphs(summary[other], other)}</div>;
  return (
    <div className={classes['summary']}>
      {paragraphs(summary[language], language)}
      {summary[other] !== '' && (
        <details className="small no-print">
          <summary>{t('inEnglish')}</summary>
          {paragraphs(summary[other], other)}
        </details>
      )}
    </div>
  );
}
