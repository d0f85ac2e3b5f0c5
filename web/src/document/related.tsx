import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { relationsQuery } from '../api/documents.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLabel } from '../i18n/use-language.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';
import { useTitleOf } from '../common/use-title-of.js';

export function Related() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const label = useLabel();
  const { record } = useReading();
  const related = useQuery(relationsQuery(record.id));
  return (
    <section>
      <h2>{t('document.related')}</h2>
      {related.isError && <ProblemNotice error={related.error} />}
      {related.data?.items.length === 0 && <p className="soft">{t('document.noRelated')}</p>}
      <ul className={classes['related']}>
        {related.data?.items.map((item) => (
          <li key={`${item.kind}-${item.id}`}>
            <Link to="/d/$id/p/$page" params={{ id: item.id, page: '1' }} lang="vi">
              {titleOf(item)}
            </Link>{' '}
            <span className="soft small">{label('document.relation', item.kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
