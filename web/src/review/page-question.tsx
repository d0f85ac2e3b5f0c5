import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pageQuery } from '../api/pages.js';
import type { ReviewItem } from '../api/types.js';
import { shakyLines } from './review-marks.js';
import classes from './review.module.css';

const SHOWN = 8;

/** A page that reads poorly: its shaky lines, and the way to the line editor. */
export function PageQuestion({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation();
  const number = item.page ?? 1;
  const page = useQuery(pageQuery(item.document.id, number));
  const lines = page.data ? shakyLines(page.data) : [];
  return (
    <>
      <h2 className={classes['fieldName']}>{t('page.long', { n: number })}</h2>
      <p className={classes['value']}>{item.unreadable ? t('review.unreadable') : t('review.poorPage')}</p>
      {lines.length > 0 && (
        <>
          <h3 className={classes['rivalsHead']}>{t('review.shaky', { count: lines.length })}</h3>
          <ul className={classes['lines']} lang={page.data?.language ?? 'vi'}>
            {lines.slice(0, SHOWN).map((line) => (
              <li key={line.id}>{line.words.map(({ text }) => text).join(' ')}</li>
            ))}
          </ul>
        </>
      )}
      <p className="small">
        <Link to="/d/$id/p/$page" params={{ id: item.document.id, page: String(number) }}>
          {t('review.toEditor')}
        </Link>
      </p>
    </>
  );
}
