import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../common/empty.js';

interface Props {
  readonly batchId: string;
  readonly left: number;
  readonly claimed: number;
  /** Some were left for later. */
  readonly skipped: boolean;
  readonly onFromStart: () => void;
}

/** Nothing comes next: all is checked, or others are at work on the rest, or it was left for later. */
export function CheckEnd({ batchId, left, claimed, skipped, onFromStart }: Props) {
  const { t } = useTranslation();
  const others = left > 0 && !skipped;
  return (
    <div className="page-column">
      <Empty
        whole
        title={
          left === 0
            ? t('quality.allDone')
            : others
              ? t('quality.othersAtWork', { count: claimed })
              : t('quality.atTheEnd')
        }
        {...(left === 0
          ? { hint: t('quality.allDoneHint') }
          : others
            ? { hint: t('quality.othersHint') }
            : {})}
      >
        {left > 0 && (
          <p>
            <button type="button" className="link-button" onClick={onFromStart}>
              {others ? t('do.reload') : t('quality.fromStart')}
            </button>
          </p>
        )}
        <p>
          <Link to="/batches/$batch/quality" params={{ batch: batchId }}>
            {t('quality.toResult')}
          </Link>
        </p>
      </Empty>
    </div>
  );
}
