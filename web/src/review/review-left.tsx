import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ReviewQuestion, reviewLeftQuery } from '../api/review.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './review.module.css';

/** How much is left of what is asked; nothing while that is not known. */
export function ReviewLeft({ question }: { readonly question: ReviewQuestion }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(reviewLeftQuery(question));
  if (!data) return null;
  const shown = formatNumber(data.count, language);
  return (
    <p className={classes['left']} role="status">
      {data.more
        ? t('review.leftMore', { count: data.count, shown })
        : t('review.left', { count: data.count, shown })}
    </p>
  );
}
