import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { cardPdfUrl } from '../api/opportunities.js';
import type { Card } from '../api/types.js';
import { CopyButton } from '../common/copy-button.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { FirstPage } from './first-page.js';
import classes from './opportunities.module.css';
import { ReadinessBar } from './readiness-bar.js';
import { useWords } from './use-words.js';

/** What the card says at a glance, and the ways to take it along. */
export function CardHead({ card }: { readonly card: Card }) {
  const { t } = useWords();
  const label = useLabel();
  const language = useLanguage();
  const english = language === 'en' && card.titleEn !== undefined;
  return (
    <header className={classes['cardHead']}>
      <div>
        <p className="small no-print">
          <Link to="/opportunities" search={{}}>
            {t('title')}
          </Link>
        </p>
        <h1 className={classes['cardTitle']} lang={english ? 'en' : (card.language ?? 'vi')}>
          {(english ? card.titleEn : card.title) ?? ''}
        </h1>
        {english && card.title && (
          <p className="soft" lang={card.language ?? 'vi'}>
            {card.title}
          </p>
        )}
        <p className="soft">
          {card.host && <span lang="vi">{card.host}</span>}
          {card.host && card.year !== undefined && ' · '}
          {card.year}
        </p>
        <ReadinessBar readiness={card.readiness} />
        <p className="small">
          {card.protection.length > 0 ? (
            card.protection
              .map(({ right, status }) => `${label('claimRight', right)}, ${label('claimStatus', status)}`)
              .join('; ')
          ) : (
            <span className="soft">{t('protectionUnknown')}</span>
          )}
          {' · '}
          {t('proven', { count: card.proven })}
        </p>
        {card.cooperation.length > 0 && (
          <p className="small">
            <strong>{t('sought')}:</strong>{' '}
            {card.cooperation.map((one) => t(`cooperation.${one}`)).join(', ')}
          </p>
        )}
        <p className={`${classes['ways'] ?? ''} no-print`}>
          {!card.closed && (
            <Button
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/opportunities/$id/interest"
                  params={{ id: card.documentId }}
                  search={{}}
                />
              )}
            >
              {t('interested')}
            </Button>
          )}
          {!card.closed && <a href={cardPdfUrl(card.documentId, language)}>{t('pdf')}</a>}
          <CopyButton text={() => card.links.html}>{t('copyLink')}</CopyButton>
          <Link to="/d/$id/p/$page" params={{ id: card.documentId, page: '1' }} search={{}}>
            {card.bodyOpen ? t('readDocument') : t('seeRecord')}
          </Link>
        </p>
      </div>
      <FirstPage card={card} width={320} className={classes['cardPicture'] ?? ''} />
    </header>
  );
}
