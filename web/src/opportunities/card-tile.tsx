import { Link } from '@tanstack/react-router';
import type { CardSummary } from '../api/types.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { FirstPage } from './first-page.js';
import { firstSentence } from './first-sentence.js';
import classes from './opportunities.module.css';
import { ReadinessBar } from './readiness-bar.js';
import { useWords } from './use-words.js';

/** One card of the list: a picture, one plain sentence, readiness, protection, host, how much is proven. */
export function CardTile({ card }: { readonly card: CardSummary }) {
  const { t } = useWords();
  const label = useLabel();
  const language = useLanguage();
  const written = card.summary[language] !== '';
  const summary = written ? card.summary[language] : card.summary[language === 'vi' ? 'en' : 'vi'];
  const other = language === 'vi' ? 'en' : 'vi';
  const english = language === 'en' && card.titleEn !== undefined;
  const protection = card.protection.map(
    ({ right, status }) => `${label('claimRight', right)}, ${label('claimStatus', status)}`,
  );
  return (
    <li className={classes['tile']}>
      <FirstPage card={card} width={160} className={classes['picture'] ?? ''} />
      <div className={classes['tileText']}>
        <h2 className={classes['tileTitle']} lang={english ? 'en' : (card.language ?? 'vi')}>
          <Link to="/opportunities/$id" params={{ id: card.documentId }}>
            {(english ? card.titleEn : card.title) ?? ''}
          </Link>
        </h2>
        <p lang={written ? language : other}>{firstSentence(summary)}</p>
        <ReadinessBar readiness={card.readiness} />
        <p className="small">
          {protection.length > 0 ? (
            protection.join('; ')
          ) : (
            <span className="soft">{t('protectionUnknown')}</span>
          )}
        </p>
        <p className="soft small">
          {card.host && <span lang="vi">{card.host} · </span>}
          {t('proven', { count: card.proven })}
        </p>
      </div>
    </li>
  );
}
