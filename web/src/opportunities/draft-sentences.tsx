import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cardDraftQuery } from '../api/opportunities.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

interface Props {
  readonly documentId: string;
  readonly onAdd: (quote: string) => void;
}

/** Sentences of the document, each with its page, from which a summary may be put together. */
export function DraftSentences({ documentId, onAdd }: Props) {
  const { t } = useWords();
  const { t: common } = useTranslation();
  const draft = useQuery(cardDraftQuery(documentId));
  return (
    <fieldset className={classes['draft']}>
      <legend>{t('draft')}</legend>
      <p className="soft small">{t('draftHint')}</p>
      {draft.isError && <ProblemNotice error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.data?.sentences.length === 0 && <p className="soft">{t('draftNone')}</p>}
      <ul className="plain-list">
        {draft.data?.sentences.map(({ id, quote, page, question, confirmed }) => (
          <li key={id} className={classes['draftItem']}>
            <p className="soft small">
              {t(`question.${question}`)} · {common('page.short', { n: page })}
              {!confirmed && ` · ${t('suggested')}`}
            </p>
            <q lang={draft.data.language}>{quote}</q>{' '}
            <button
              type="button"
              className="link-button small"
              aria-label={`${t('draftAdd')}: ${quote.slice(0, 60)}`}
              onClick={() => onAdd(quote.replace(/\s+/gu, ' '))}
            >
              {t('draftAdd')}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
