import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../common/empty.js';
import { formatNumber } from '../common/format.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import { ClaimCard } from './claim-card.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

export function EvidenceTab() {
  const { t } = useTranslation();
  const language = useLanguage();
  const inLanguage = useBilingual();
  const { record, staff } = useReading();
  const { score, claims, parts } = record.potential;
  const shown = claims.filter((claim) => staff || claim.status !== 'rejected');
  if (shown.length === 0)
    return (
      <Empty
        title={staff ? t('document.noClaims') : t('document.noClaimsYet')}
        hint={t('document.noClaimsHint')}
      />
    );
  return (
    <section aria-label={t('document.claims')}>
      <div className={classes['score']}>
        <p>{t('document.score', { score: formatNumber(score, language) })}</p>
        <span className={classes['scoreBar']} aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, Math.max(0, score))}%` }} />
        </span>
        <details className={classes['parts']}>
          <summary>{t('document.parts')}</summary>
          <ul className="plain-list">
            {parts.map(({ part, name, points, max }) => (
              <li key={part}>
                <span>{inLanguage(name)}</span>
                <span className="tabular">{t('document.points', { points, max })}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
      {staff && (
        <p className="no-print">
          <Link to="/opportunities/$id" params={{ id: record.id }}>
            {t('document.toCard')}
          </Link>
        </p>
      )}
      <ul className="plain-list">
        {shown.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  );
}
