import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../api/types.js';
import { pagesOf, type RowState } from './stage-words.js';
import classes from './desk.module.css';
import { useTitleOf } from '../common/use-title-of.js';

interface Props {
  readonly document: DocumentSummary;
  readonly state: RowState;
}

export function PageBar({ document, state }: Props) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { done, total } = pagesOf(document);
  const share = total > 0 ? done / total : 0;
  return (
    <div
      className={classes['bar']}
      role="progressbar"
      aria-label={titleOf(document)}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      aria-valuenow={done}
      aria-valuetext={t('desk.pagesDone', { done, total })}
      data-state={state}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
