import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { documentQuery, judgeClaim, judgeEntry } from '../api/documents.js';
import type { EntryStatus } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

interface Props {
  readonly kind: 'field' | 'claim';
  readonly id: string;
  readonly status: EntryStatus;
  readonly confidence: number;
  /** The statement itself, so that a screen reader hears what is right or wrong. */
  readonly what: string;
  /** It cannot be so as it is printed, and so is not confirmed. */
  readonly flagged?: boolean;
}

/** A machine suggests, a person decides: the state of a statement and, for staff, the two answers to it. */
export function Judgement({ kind, id, status, confidence, what, flagged = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { record, staff } = useReading();
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: async (next: EntryStatus): Promise<void> => {
      if (kind === 'field') await judgeEntry(record.id, id, next);
      else await judgeClaim(record.id, id, { status: next });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: documentQuery(record.id).queryKey }),
  });
  const answer = (next: EntryStatus) => judge.mutate(status === next ? 'suggested' : next);
  return (
    <div className={classes['judgement']}>
      <span className={classes['status']} data-status={status}>
        {t(`document.status.${status}`)}
        {staff && status === 'suggested' && !flagged && (
          <>, {t('document.confidence', { confidence: formatPercent(confidence, language) })}</>
        )}
      </span>
      {staff && (
        <span className={`${classes['answers']} no-print`}>
          {!flagged && (
            <button
              type="button"
              aria-pressed={status === 'confirmed'}
              aria-label={`${t('document.confirm')}: ${what}`}
              disabled={judge.isPending}
              onClick={() => answer('confirmed')}
            >
              <IconCheck size={16} aria-hidden /> {t('document.confirm')}
            </button>
          )}
          <button
            type="button"
            aria-pressed={status === 'rejected'}
            aria-label={`${t('document.reject')}: ${what}`}
            disabled={judge.isPending}
            onClick={() => answer('rejected')}
          >
            <IconX size={16} aria-hidden /> {t('document.reject')}
          </button>
        </span>
      )}
      {judge.isError && <ProblemNotice error={judge.error} />}
    </div>
  );
}
