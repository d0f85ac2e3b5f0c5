import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../api/types.js';
import { formatMoment } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import classes from './review.module.css';

/** What a reader said is wrong, in the reader's words, and the way to where it can be mended. */
export function ReportQuestion({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const { report, field, page, document } = item;
  if (!report) return null;
  const where = field ? label('field', field) : page ? t('page.long', { n: page }) : t('report.document');
  return (
    <>
      <h2 className={classes['fieldName']}>
        {t('report.asked')}: {where}
      </h2>
      <blockquote className={classes['reported']}>{report.words}</blockquote>
      <p className="soft small">
        {t('report.by', { who: report.by ?? t('report.anonymous'), date: formatMoment(report.at, language) })}
      </p>
      <p className="small">
        <Link
          to="/d/$id/p/$page"
          params={{ id: document.id, page: String(page ?? 1) }}
          search={field ? { tab: 'description' } : {}}
        >
          {t('review.toEditor')}
        </Link>
      </p>
    </>
  );
}
