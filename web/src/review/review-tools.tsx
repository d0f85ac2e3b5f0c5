import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewQuestion } from '../api/review.js';
import classes from './review.module.css';

interface Props {
  readonly question: ReviewQuestion;
  readonly children: ReactNode;
}

/** Filters and ways on: beside the title, and on a phone folded away, so that the question comes first. */
export function ReviewTools({ question, children }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 40rem)');
  if (!narrow) return children;
  const chosen = Object.values(question).filter(Boolean).length;
  return (
    <details className={classes['tools']}>
      <summary>{chosen > 0 ? t('review.toolsChosen', { count: chosen }) : t('review.tools')}</summary>
      <div className={classes['toolsIn']}>{children}</div>
    </details>
  );
}
