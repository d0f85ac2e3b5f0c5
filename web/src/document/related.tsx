import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { relationsQuery } from '../api/documents.js';
import { grouped } from '../common/grouped.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { LinkWords } from '../common/link-words.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';

export function Related() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { record } = useReading();
  const related = useQuery(relationsQuery(record.id));
  return (
    <section>
      <h2>{t('document.related')}</h2>
      {related.isError && <ProblemNotice error={related.error} />}
      {related.data?.items.length === 0 && <p className="soft">{t('document.noRelated')}</p>}
      <ul className={classes['related']}>
        {grouped(related.data?.items ?? [], ({ id }) => id).map(([id, links]) => (
          <li key={id}>
            <Link
              to="/d/$id/p/$page"
              params={{ id, page: '1' }}
              lang={titleLanguage(titleOf(links[0] ?? { title: null }), links[0]?.language)}
            >
              {titleOf(links[0] ?? { title: null })}
            </Link>{' '}
            <LinkWords links={links} />
          </li>
        ))}
      </ul>
      {related.data !== undefined && related.data.items.length > 0 && (
        <p>
          <Link to="/d/$id/project" params={{ id: record.id }}>
            {t('project.open')}
          </Link>
        </p>
      )}
    </section>
  );
}
