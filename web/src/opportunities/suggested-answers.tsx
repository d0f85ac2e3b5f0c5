import { useMutation, useQueryClient } from '@tanstack/react-query';
import { judgeClaim, judgeEntry } from '../api/documents.js';
import type { Card, CardAnswer } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { AnswerItem } from './card-answer.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';
import { useValueWords } from './use-value-words.js';

interface Props {
  readonly card: Card;
  readonly suggestions: readonly CardAnswer[];
}

/** For those who keep the document: what machines suggest, and what asks again. */
export function SuggestedAnswers({ card, suggestions }: Props) {
  const { t } = useWords();
  return (
    <details className={`${classes['suggestions'] ?? ''} no-print`}>
      <summary>{t('suggestions', { count: suggestions.length })}</summary>
      <ul className={classes['answers']}>
        {suggestions.map((answer) => (
          <AnswerItem key={answer.id} card={card} answer={answer}>
            <p className={`${classes['why'] ?? ''} small`}>
              {answer.due ? t(`due.${answer.due}`) : t('suggested')}
            </p>
            {card.keeping?.editable && <Judging card={card} answer={answer} />}
          </AnswerItem>
        ))}
      </ul>
    </details>
  );
}

function Judging({ card, answer }: { readonly card: Card; readonly answer: CardAnswer }) {
  const { t } = useWords();
  const words = useValueWords();
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: async (status: 'confirmed' | 'rejected'): Promise<void> => {
      if (answer.from === 'field') await judgeEntry(card.documentId, answer.id, status);
      else await judgeClaim(card.documentId, answer.id, { status });
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const said = words(answer) || answer.source?.quote || answer.about;
  return (
    <div className={classes['judging']}>
      {answer.due !== 'stale' && (
        <button
          type="button"
          className="link-button small"
          aria-label={`${t('confirm')}: ${said}`}
          disabled={judge.isPending}
          onClick={() => judge.mutate('confirmed')}
        >
          {answer.due ? t('confirmAgain') : t('confirm')}
        </button>
      )}
      <button
        type="button"
        className="link-button small"
        aria-label={`${t('reject')}: ${said}`}
        disabled={judge.isPending}
        onClick={() => judge.mutate('rejected')}
      >
        {t('reject')}
      </button>
      {judge.isError && <ProblemNotice error={judge.error} />}
    </div>
  );
}
