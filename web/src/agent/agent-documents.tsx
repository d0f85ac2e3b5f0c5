import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agentDocumentsQuery } from '../api/agents.js';
import { Byline } from '../common/byline.js';
import { More } from '../common/more.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import classes from './agent.module.css';

export function AgentDocuments({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const list = useInfiniteQuery(agentDocumentsQuery(id));
  const works = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className={classes['heading']}>
        {t('agent.documents')}
      </h2>
      {list.isPending && <Skeleton height={240} />}
      {list.isError && !list.data && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      <ul className={classes['works']}>
        {works.map((work) => (
          <li key={work.id}>
            <h3 className={classes['work']}>
              <Link
                to="/d/$id/p/$page"
                params={{ id: work.id, page: '1' }}
                lang={titleLanguage(titleOf(work), work.language)}
              >
                {titleOf(work)}
              </Link>
            </h3>
            <p className="soft small">
              <Byline
                authors={work.authors}
                host={work.host}
                links={work.nameLinks.filter(({ agentId }) => agentId !== id)}
                rest={[work.year, t(`type.${work.type}` as 'type.other')]}
              />
            </p>
          </li>
        ))}
      </ul>
      <More list={list} shown={works.length}>
        {t('agent.moreDocuments')}
      </More>
    </section>
  );
}
