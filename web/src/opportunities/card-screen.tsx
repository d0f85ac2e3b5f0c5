import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { cardQuery, type SeenCard } from '../api/opportunities.js';
import { ApiProblem } from '../api/problem.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { CardDesk } from './card-desk.js';
import { CardHead } from './card-head.js';
import { CardQuestionSection } from './card-question.js';
import { CardScore } from './card-score.js';
import { CardSummary } from './card-summary.js';
import classes from './opportunities.module.css';
import { CardEditing } from './card-editing.js';
import { useWords } from './use-words.js';

const route = getRouteApi('/opportunities/$id');
const NOT_FOUND = 404;

/** One opportunity: what it is, and the investor's questions in order, each with its evidence or “not known yet”. */
export function CardScreen() {
  const { t } = useWords();
  const { id } = route.useParams();
  const seen = useQuery(cardQuery(id));
  useTitle(seen.data?.card.title ?? t('title'));
  if (seen.isPending)
    return (
      <div className="page-column" aria-busy="true">
        <Skeleton height={36} width="70%" />
        <Skeleton height={90} mt="lg" />
        <Skeleton height={240} mt="lg" />
      </div>
    );
  if (seen.isError)
    return (
      <div className="page-column">
        {seen.error instanceof ApiProblem && seen.error.status === NOT_FOUND ? (
          <Empty whole title={t('notFound')} hint={t('notFoundHint')}>
            <Link to="/opportunities" search={{}}>
              {t('toAll')}
            </Link>
          </Empty>
        ) : (
          <ProblemNotice error={seen.error} onRetry={() => void seen.refetch()} />
        )}
      </div>
    );
  return <ShownCard seen={seen.data} />;
}

function ShownCard({ seen }: { readonly seen: SeenCard }) {
  const { card } = seen;
  return (
    <article className={`page-column ${classes['card'] ?? ''}`}>
      {card.keeping && <CardEditing key={card.documentId} seen={seen} />}
      <CardHead card={card} />
      <CardSummary card={card} />
      {card.questions.map((question) =>
        question.question === 'call' ? (
          <CardDesk key="call" card={card} />
        ) : (
          <CardQuestionSection key={question.question} card={card} question={question} />
        ),
      )}
      <CardScore card={card} />
    </article>
  );
}
