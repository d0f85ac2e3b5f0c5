import './words.js';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardQuery } from '../api/opportunities.js';
import { ApiProblem } from '../api/problem.js';
import type { InterestReceipt } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLanguage } from '../i18n/use-language.js';
import { InterestForm } from './interest-form.js';
import classes from './interest.module.css';
import { Receipt } from './receipt.js';

const route = getRouteApi('/opportunities/$id/interest');

/** Where somebody says that an opportunity interests them; nobody needs an account for that. */
export function InterestScreen() {
  const { t } = useTranslation();
  useTitle(t('interest.form.title'));
  const { id } = route.useParams();
  const { purpose } = route.useSearch();
  const language = useLanguage();
  const card = useQuery(cardQuery(id));
  const [receipt, setReceipt] = useState<InterestReceipt>();
  if (card.isPending)
    return (
      <div className="page-column" aria-busy="true">
        <h1 className="visually-hidden">{t('interest.form.title')}</h1>
        <Skeleton height={32} width="50%" mb="lg" />
        <Skeleton height={240} />
      </div>
    );
  if (card.isError) {
    const gone = card.error instanceof ApiProblem && card.error.status === 404;
    return (
      <div className="page-column">
        {gone ? (
          <Empty whole title={t('interest.form.gone')}>
            <Link to="/">{t('problem.toHome')}</Link>
          </Empty>
        ) : (
          <ProblemNotice error={card.error} onRetry={() => void card.refetch()} />
        )}
      </div>
    );
  }
  const { title, titleEn, desk } = card.data.card;
  return (
    <div className="page-column">
      <div className={classes['narrow']}>
        <Link to="/opportunities/$id" params={{ id }}>
          {t('interest.form.back')}
        </Link>
        {receipt ? (
          <Receipt receipt={receipt} />
        ) : (
          <>
            <h1 className={classes['title']}>{t('interest.form.title')}</h1>
            <p className={classes['about']} lang={language === 'en' && titleEn ? 'en' : 'vi'}>
              {(language === 'en' && titleEn) || title}
            </p>
            <p className="soft">{t('interest.form.promise', { desk: desk.name, count: desk.answerDays })}</p>
            <InterestForm documentId={id} purpose={purpose} onReceived={setReceipt} />
          </>
        )}
      </div>
    </div>
  );
}
