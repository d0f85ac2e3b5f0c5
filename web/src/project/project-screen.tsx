import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '../api/project.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLabel } from '../i18n/use-language.js';
import { groupWorks, linksOf } from './group-works.js';
import classes from './project.module.css';
import { WorkItem } from './work-item.js';

/** Report, patent and articles of one project on one page, each with what ties it to the others. */
export function ProjectScreen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/d/$id/project' });
  const { data, error, isPending, refetch } = useQuery(projectQuery(id));
  useTitle(t('project.title'));
  return (
    <div className="page-column">
      <p>
        <Link to="/d/$id/p/$page" params={{ id, page: '1' }}>
          {t('project.back')}
        </Link>
      </p>
      <h1>{t('project.title')}</h1>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={320} mt="lg" />}
      {data && (
        <>
          <p className="soft">
            {data.links.length === 0
              ? t('project.alone')
              : t('project.found', { count: data.documents.length })}
          </p>
          <Groups id={id} project={data} />
        </>
      )}
    </div>
  );
}

type Project = Parameters<typeof linksOf>[1];

function Groups({ id, project }: { readonly id: string; readonly project: Project }) {
  const label = useLabel();
  return groupWorks(project.documents).map(({ type, works }) => (
    <section key={type} className={classes['group']}>
      <h2 className={classes['kind']}>{label('type', type)}</h2>
      <ul className={classes['works']}>
        {works.map((work) => (
          <WorkItem key={work.id} work={work} links={linksOf(work, project)} start={work.id === id} />
        ))}
      </ul>
    </section>
  ));
}
