import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Claim, ReviewItem } from '../api/types.js';
import { formatDate } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { useValueWords } from '../opportunities/use-value-words.js';
import classes from './review.module.css';

interface Props {
  readonly item: ReviewItem;
  readonly claim: Claim;
}

/** A claim that a person confirmed, in its own words, and why it says nothing until one looks again. */
export function DueQuestion({ item, claim }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const words = useValueWords();
  const said = words(claim);
  const place = { id: item.document.id, page: String(item.page ?? 1) };
  return (
    <>
      <h2 className={classes['fieldName']}>
        {t('review.due.asked')}: {label('claim', claim.kind)}
      </h2>
      {said && <p className={classes['value']}>{said}</p>}
      {claim.quote !== undefined && (
        <blockquote className={classes['reported']} lang={item.document.language ?? 'vi'}>
          {claim.quote}
        </blockquote>
      )}
      {item.due === 'stale' ? (
        <>
          <p className={classes['warn']}>{t('review.due.stale')}</p>
          <p className="soft small">{t('review.due.staleHint')}</p>
          {item.page !== undefined && (
            <p className="small">
              <Link to="/d/$id/p/$page" params={place}>
                {t('review.toEditor')}
              </Link>
            </p>
          )}
        </>
      ) : (
        <p className={classes['warn']}>
          {t('review.due.expired', { date: claim.validUntil ? formatDate(claim.validUntil, language) : '' })}
        </p>
      )}
      {item.page !== undefined && (
        <p className="small">
          <Link to="/d/$id/p/$page" params={place} search={{ tab: 'evidence', at: claim.id }}>
            {t('review.due.toEvidence')}
          </Link>
        </p>
      )}
    </>
  );
}
