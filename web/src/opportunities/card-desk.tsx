import { Link } from '@tanstack/react-router';
import type { Card } from '../api/types.js';
import { FollowCards } from '../saved/follow-cards.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

/** Whom to call: the desk, within how long it answers, and the ways to write to it. No address is published. */
export function CardDesk({ card: { desk, closed, bodyOpen, documentId, title } }: { readonly card: Card }) {
  const { t } = useWords();
  return (
    <section className={classes['question']} aria-labelledby="question-call">
      <h2 id="question-call">{t('question.call')}</h2>
      {desk.name === '' ? (
        <p className={classes['unknown']}>{t('notKnown')}</p>
      ) : (
        <>
          <p>
            <strong lang="vi">{[desk.name, desk.organisation].filter(Boolean).join(', ')}</strong>
          </p>
          <p className="soft">{t('answersWithin', { count: desk.answerDays })}</p>
        </>
      )}
      {!closed && (
        <p className={`${classes['ways'] ?? ''} no-print`}>
          <Link to="/opportunities/$id/interest" params={{ id: documentId }} search={{}}>
            {t('interested')}
          </Link>
        </p>
      )}
      {!closed && (
        <div className="small no-print">
          <FollowCards question={{ documentId }} suggestedName={title ?? ''} />
        </div>
      )}
      {!bodyOpen && (
        <p>
          {t('closedText')}{' '}
          {!closed && (
            <Link to="/opportunities/$id/interest" params={{ id: documentId }} search={{ purpose: 'text' }}>
              {t('askForText')}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
