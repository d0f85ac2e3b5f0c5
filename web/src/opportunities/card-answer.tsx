import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimPictureUrl } from '../api/opportunities.js';
import type { Card, CardAnswer } from '../api/types.js';
import { formatDate } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import classes from './opportunities.module.css';
import { useValueWords } from './use-value-words.js';
import { useWords } from './use-words.js';

interface Props {
  readonly card: Card;
  readonly answer: CardAnswer;
  readonly children?: ReactNode;
}

/** One answer with where it stands: its words, their picture, and the way to the page with the words marked. */
export function AnswerItem({ card, answer, children }: Props) {
  const { t } = useWords();
  const { t: common } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const words = useValueWords();
  const { source, about, from } = answer;
  const page = source && source.page > 0 ? common('page.short', { n: source.page }) : '';
  const said = words(answer);
  return (
    <li className={classes['answer']} data-confirmed={answer.confirmed}>
      <p>
        <strong>{from === 'claim' ? label('claim', about) : label('field', about)}</strong>
        {said !== '' && <span lang={from === 'field' ? (card.language ?? 'vi') : undefined}>: {said}</span>}
      </p>
      {from === 'claim' && source?.quote && (
        <q className={classes['quote']} lang={card.language ?? 'vi'}>
          {source.quote}
        </q>
      )}
      {from === 'claim' && source?.picture && !source.open && (
        <QuotePicture documentId={card.documentId} claimId={answer.id} parts={source.boxes?.length ?? 0} />
      )}
      <p className={`${classes['source'] ?? ''} small`}>
        {source === undefined || page === '' ? (
          <span className="soft">{t('noSource')}</span>
        ) : source.open ? (
          <Link
            to="/d/$id/p/$page"
            params={{ id: card.documentId, page: String(source.page) }}
            search={{ tab: from === 'claim' ? 'evidence' : 'description', at: answer.id }}
          >
            {t('toSource', { page })}
          </Link>
        ) : (
          <span className="soft">{t('closedSource', { page })}</span>
        )}
        {answer.confirmedAt && (
          <span className="soft">
            {' '}
            · {t('confirmedOn', { date: formatDate(answer.confirmedAt, language) })}
          </span>
        )}
        {answer.confirmed && answer.validUntil && (
          <span className="soft">, {t('validUntil', { date: formatDate(answer.validUntil, language) })}</span>
        )}
      </p>
      {children}
    </li>
  );
}

/** The quoted words as they stand on paper, line by line; nothing where there is no picture. */
function QuotePicture({
  documentId,
  claimId,
  parts,
}: {
  readonly documentId: string;
  readonly claimId: string;
  readonly parts: number;
}) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  return (
    <div className={classes['quotePicture']}>
      {Array.from({ length: parts }, (_, i) => (
        <img
          key={i}
          src={claimPictureUrl(documentId, claimId, i + 1)}
          alt={t('pictureOf', { n: i + 1 })}
          loading="lazy"
          decoding="async"
          onError={() => setFailed(true)}
        />
      ))}
    </div>
  );
}
