import { Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewQuery, type ReviewQuestion } from '../api/review.js';
import type { FieldEntry } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { AcceptMany } from './accept-many.js';
import { type Answer, Question } from './question.js';
import { ReviewFilters } from './review-filters.js';
import { ReviewLeft } from './review-left.js';
import { ReviewPicture } from './review-picture.js';
import { ReviewTools } from './review-tools.js';
import classes from './review.module.css';

const route = getRouteApi('/review');
/** So many before the end of what is loaded, the next are asked for. */
const AHEAD = 5;

export function ReviewDesk() {
  const { t } = useTranslation();
  const question = route.useSearch();
  const [round, setRound] = useState(0);
  const client = useQueryClient();
  const again = () => {
    void client.resetQueries({ queryKey: ['review'] });
    void client.invalidateQueries({ queryKey: ['review-left'] });
    setRound(round + 1);
  };
  return (
    <div className={classes['desk']}>
      <header className={classes['head']}>
        <h1>{t('review.title')}</h1>
        <ReviewLeft question={question} />
        <ReviewTools question={question}>
          <ReviewFilters question={question} />
          <Link to="/duplicates" className={classes['duplicates']}>
            {t('duplicates.fromReview')}
          </Link>
          <Link to="/opportunities/again" className={classes['duplicates']}>
            {t('review.claimsAgain')}
          </Link>
          <AcceptMany key={question.field} field={question.field} batch={question.batch} onChanged={again} />
        </ReviewTools>
      </header>
      <Questions key={`${round} ${JSON.stringify(question)}`} question={question} onAgain={again} />
    </div>
  );
}

interface Answered {
  readonly answer: Answer;
  readonly entry: FieldEntry | undefined;
}

interface Props {
  readonly question: ReviewQuestion;
  readonly onAgain: () => void;
}

/** Goes through the queue, the worst first, one at a time. */
function Questions({ question, onAgain }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const queue = useInfiniteQuery(reviewQuery(question));
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answered>>(new Map());
  const items = (queue.data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ claim }) => !claim || claim.mine,
  );
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = queue;
  useEffect(() => {
    // those that could not be had are asked for again by whoever has come to the end of what is there
    const wanted = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
    if (at >= items.length - AHEAD && wanted) void fetchNextPage();
  }, [at, items.length, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  if (queue.isError && !isFetchingNextPage && !items[at])
    return (
      <div className="page-column">
        <ProblemNotice
          error={queue.error}
          onRetry={() => void (queue.data ? fetchNextPage() : queue.refetch())}
        />
      </div>
    );
  if (queue.isPending || (!items[at] && (hasNextPage || isFetchingNextPage)))
    return (
      <div className={classes['room']} aria-busy="true">
        <Skeleton className={classes['picture'] ?? ''} />
        <div className={classes['question']}>
          <Skeleton height={24} width="40%" />
          <Skeleton height={64} mt="md" />
        </div>
      </div>
    );
  const item = items[at];
  if (!item)
    return (
      <div className="page-column">
        <Empty
          title={items.length > 0 ? t('review.allSeen') : t('review.empty')}
          hint={items.length > 0 ? t('review.allSeenHint') : t('review.emptyHint')}
        >
          <button type="button" className="link-button" onClick={onAgain}>
            {t('do.reload')}
          </button>
        </Empty>
      </div>
    );
  const answered = answers.get(item.id);
  return (
    <div className={classes['room']}>
      <ReviewPicture item={item} />
      <Question
        key={item.id}
        item={answered?.entry ? { ...item, entry: answered.entry } : item}
        answer={answered?.answer}
        onAnswered={(answer, entry) => {
          setAnswers(new Map(answers).set(item.id, { answer, entry }));
          void client.invalidateQueries({ queryKey: ['review-left'] });
          setAt(at + 1);
        }}
        onNext={() => setAt(at + 1)}
        onBack={at > 0 ? () => setAt(at - 1) : undefined}
      />
    </div>
  );
}
