import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPage, decideEntry } from '../api/review.js';
import type { FieldEntry, ReviewItem } from '../api/types.js';
import { judgeClaim } from '../api/documents.js';
import { decideReport } from '../api/reports.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import { DueQuestion } from './due-question.js';
import { FieldQuestion } from './field-question.js';
import { PageQuestion } from './page-question.js';
import { ReportQuestion } from './report-question.js';
import { typedPart } from './typed-value.js';
import { useClaim } from './use-lock.js';
import { type ReviewAction, useReviewKeys } from './use-review-keys.js';
import { ValueEditor } from './value-editor.js';
import classes from './review.module.css';

export type Answer = 'accepted' | 'corrected' | 'rejected';

interface Props {
  readonly item: ReviewItem;
  /** What this person answered before, when she comes back to it. */
  readonly answer: Answer | undefined;
  /** With the value as it stands then. */
  readonly onAnswered: (answer: Answer, entry: FieldEntry | undefined) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
}

/** One question with its answers; each has its key. */
export function Question({ item, answer, onAnswered, onNext, onBack }: Props) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const taken = useClaim(item.id);
  const { entry, dueClaim } = item;
  const decide = useMutation({
    mutationFn: async ({ value, given }: { given: Answer; value?: unknown }) => {
      if (item.report) {
        await decideReport(item.id, given === 'rejected' ? 'declined' : 'corrected');
        return { given, decided: undefined };
      }
      if (dueClaim) {
        await judgeClaim(item.document.id, dueClaim.id, {
          status: given === 'rejected' ? 'rejected' : 'confirmed',
        });
        return { given, decided: undefined };
      }
      if (!entry) {
        await checkPage(item.id, item.version ?? 0);
        return { given, decided: undefined };
      }
      const status = given === 'rejected' ? ('rejected' as const) : ('confirmed' as const);
      const body = { status, ...(value === undefined ? {} : { value }) };
      return { given, decided: await decideEntry(item.document.id, entry.id, body) };
    },
    onSuccess: ({ given, decided }) => {
      announce(t(`review.answer.${given}`));
      onAnswered(given, decided);
    },
  });
  const waiting = decide.isPending;
  const editable = entry !== undefined && typedPart(entry.value) !== undefined;
  // Neither what cannot be so nor words that are not on their page: they are mended, or rejected.
  const acceptable = item.due !== 'stale' && entry?.flag === undefined;

  function act(action: ReviewAction) {
    if (action === 'next') onNext();
    else if (action === 'back') onBack?.();
    else if (waiting || taken !== undefined) return;
    else if (action === 'accept' && acceptable) decide.mutate({ given: 'accepted' });
    else if (action === 'reject' && (entry ?? item.report ?? dueClaim)) decide.mutate({ given: 'rejected' });
    else if (action === 'edit' && editable) setEditing(true);
  }
  function chooseCandidate(index: number) {
    const candidate = entry?.alternatives[index];
    if (candidate && !waiting && taken === undefined)
      decide.mutate({ given: 'corrected', value: candidate.value });
  }
  useReviewKeys(act, chooseCandidate);

  const answerButton = (action: ReviewAction, key: string, words: string, primary = false, off = false) => (
    <Button
      size="sm"
      variant={primary ? 'filled' : 'default'}
      disabled={off}
      onClick={() => act(action)}
      aria-keyshortcuts={key}
    >
      {words} <kbd aria-hidden>{key}</kbd>
    </Button>
  );
  const acceptWords = item.report
    ? t('report.corrected')
    : dueClaim
      ? t('review.due.confirm')
      : entry
        ? t('review.accept')
        : t('review.pageFine');
  const off = waiting || taken !== undefined;
  return (
    <section className={classes['question']} aria-label={t('review.question')}>
      <p className="soft small">
        <Link
          to="/d/$id/p/$page"
          params={{ id: item.document.id, page: String(item.page ?? 1) }}
          lang={titleLanguage(titleOf(item.document), item.document.language)}
        >
          {titleOf(item.document)}
        </Link>
        {item.page !== undefined && <> · {t('page.short', { n: item.page })}</>}
      </p>
      {entry ? (
        <FieldQuestion item={item} entry={entry} waiting={off} onCandidate={chooseCandidate} />
      ) : item.report ? (
        <ReportQuestion item={item} />
      ) : dueClaim ? (
        <DueQuestion item={item} claim={dueClaim} />
      ) : (
        <PageQuestion item={item} />
      )}
      {answer && <p className={classes['answered']}>{t(`review.answer.${answer}`)}</p>}
      {taken !== undefined && <ProblemNotice error={taken} />}
      {decide.isError && <ProblemNotice error={decide.error} />}
      <div className={classes['answers']}>
        {editing && entry ? (
          <ValueEditor
            name={item.field ?? ''}
            value={entry.value}
            waiting={waiting}
            onSave={(value) => decide.mutate({ given: 'corrected', value })}
            onClose={() => setEditing(false)}
          />
        ) : (
          <div className={classes['actions']}>
            {acceptable && answerButton('accept', 'A', acceptWords, true, off)}
            {editable && answerButton('edit', 'E', t('review.edit'), !acceptable, off)}
            {entry && answerButton('reject', 'X', t('review.reject'), false, off)}
            {dueClaim && answerButton('reject', 'X', t('review.due.reject'), false, off)}
            {item.report && answerButton('reject', 'X', t('report.declined'), false, off)}
          </div>
        )}
        <div className={classes['actions']}>
          {answerButton('back', '←', t('review.back'), false, !onBack)}
          {answerButton('next', '→', t('review.next'))}
        </div>
      </div>
    </section>
  );
}
