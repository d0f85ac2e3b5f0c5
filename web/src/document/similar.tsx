import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { similarQuery } from '../api/documents.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

/** Other works about the same matters; nothing stands here where there are none. */
export function Similar() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { record } = useReading();
  const similar = useQuery(similarQuery(record.id));
  if (similar.data?.items.length === 0 || similar.isPending) return null;
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{t('document.similar')}</h2>
      {similar.isError && <ProblemNotice error={similar.error} onRetry={() => void similar.refetch()} />}
      <ul className={classes['related']}>
        {similar.data?.items.map((item) => (
          <li key={item.id}>
            <Link
              to="/d/$id/p/$page"
              params={{ id: item.id, page: '1' }}
              lang={titleLanguage(titleOf(item), item.language)}
            >
              {titleOf(item)}
            </Link>
            {item.year !== undefined && <span className="soft"> · {item.year}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
