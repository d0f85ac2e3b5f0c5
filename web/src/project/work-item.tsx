import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Byline } from '../common/byline.js';
import { grouped } from '../common/grouped.js';
import { LinkWords } from '../common/link-words.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import type { Work, WorkLink } from './group-works.js';
import classes from './project.module.css';

interface Props {
  readonly work: Work;
  readonly links: readonly WorkLink[];
  /** The document that the project was asked for. */
  readonly start: boolean;
}

export function WorkItem({ work, links, start }: Props) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  return (
    <li className={classes['work']} aria-current={start || undefined}>
      <h3 className={classes['title']}>
        <Link
          to="/d/$id/p/$page"
          params={{ id: work.id, page: '1' }}
          lang={titleLanguage(titleOf(work), work.language)}
        >
          {titleOf(work)}
        </Link>
      </h3>
      <p className="soft small">
        <Byline authors={work.authors} host={work.host} links={work.nameLinks} rest={[work.year]} />
      </p>
      {start && <p className={classes['start']}>{t('project.start')}</p>}
      <ul className={classes['links']}>
        {grouped(links, ({ other }) => other.id).map(([id, own]) => (
          <li key={id}>
            <span aria-hidden="true">→ </span>
            <Link
              to="/d/$id/p/$page"
              params={{ id, page: '1' }}
              lang={titleLanguage(titleOf(own[0]?.other ?? { title: null }), own[0]?.other.language)}
            >
              {titleOf(own[0]?.other ?? { title: null })}
            </Link>{' '}
            <LinkWords links={own} />
          </li>
        ))}
      </ul>
    </li>
  );
}
