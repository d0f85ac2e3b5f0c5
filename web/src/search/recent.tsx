import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recentQuery } from '../api/documents.js';
import { Empty } from '../common/empty.js';
import { PagePicture } from '../common/page-picture.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { byline } from './byline.js';
import classes from './home.module.css';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';

const SHOWN = 6;

export function Recent() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const recent = useQuery(recentQuery(SHOWN));
  return (
    <section className={classes['recent']} aria-labelledby="recent">
      <h2 id="recent" className={classes['heading']}>
        {t('search.recent')}
      </h2>
      {recent.isPending && <Skeleton height={150} />}
      {recent.isError && <ProblemNotice error={recent.error} onRetry={() => void recent.refetch()} />}
      {recent.data?.items.length === 0 && (
        <Empty title={t('search.recentEmpty')} hint={t('search.recentEmptyHint')} />
      )}
      <ul className={classes['cards']}>
        {recent.data?.items.map((item) => (
          <li key={item.id}>
            <Link to="/d/$id/p/$page" params={{ id: item.id, page: '1' }} className={classes['card']}>
              <PagePicture
                id={item.id}
                page={1}
                record={item}
                pageless={item.pageCount === 0}
                className={classes['picture'] ?? ''}
              />
              <span className={classes['cardText']}>
                <span className={classes['cardTitle']} lang={titleLanguage(titleOf(item), item.language)}>
                  {titleOf(item)}
                </span>
                <span className="soft small">{byline([item.host, item.year, t(`type.${item.type}`)])}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
