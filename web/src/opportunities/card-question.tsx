import type { Card, CardAnswer, CardQuestion } from '../api/types.js';
import { AnswerItem } from './card-answer.js';
import { answerGroups } from './answer-groups.js';
import classes from './opportunities.module.css';
import { SuggestedAnswers } from './suggested-answers.js';
import { useWords } from './use-words.js';

interface Props {
  readonly card: Card;
  readonly question: CardQuestion;
}

/** One of the questions, answered by what persons confirmed; what contradicts itself stands side by side. */
export function CardQuestionSection({ card, question: { question, answers, suggestions } }: Props) {
  const { t } = useWords();
  return (
    <section className={classes['question']} aria-labelledby={`question-${question}`}>
      <h2 id={`question-${question}`}>{t(`question.${question}`)}</h2>
      {answers.length === 0 ? (
        <Unanswered card={card} question={question} />
      ) : (
        answerGroups(answers).map((group) => <Group key={group[0]?.id} card={card} group={group} />)
      )}
      {suggestions.length > 0 && <SuggestedAnswers card={card} suggestions={suggestions} />}
    </section>
  );
}

/** No claim answers it; where the summary or the record says something, that is said, and that nobody confirmed it. */
function Unanswered({
  card: { host, summary },
  question,
}: Pick<Props, 'card'> & { readonly question: string }) {
  const { t } = useWords();
  if (question === 'what' && (summary.vi !== '' || summary.en !== ''))
    return <p className="soft">{t('inSummary')}</p>;
  if (question === 'owner' && host) return <p className="soft">{t('hostUnconfirmed', { host })}</p>;
  return <p className={classes['unknown']}>{t('notKnown')}</p>;
}

function Group({ card, group }: { readonly card: Card; readonly group: readonly CardAnswer[] }) {
  const { t } = useWords();
  const items = group.map((answer) => <AnswerItem key={answer.id} card={card} answer={answer} />);
  if (group.length === 1) return <ul className={classes['answers']}>{items}</ul>;
  return (
    <div className={classes['differing']}>
      <p className="small">{t('differ')}</p>
      <ul className={classes['columns']}>{items}</ul>
    </div>
  );
}
