import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelatedAgent } from '../api/types.js';
import classes from './agent.module.css';

interface Props {
  readonly title: string;
  readonly agents: readonly RelatedAgent[];
}

/** Who is named in the same documents, most often first; nothing where nobody is. */
export function RelatedAgents({ title, agents }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  if (agents.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={classes['related']}>
      <h2 id={heading} className={classes['heading']}>
        {title}
      </h2>
      <ul>
        {agents.map(({ id, name, documents }) => (
          <li key={id}>
            <Link to="/a/$id" params={{ id }} lang="vi">
              {name}
            </Link>{' '}
            <span className="soft small">{t('agent.together', { count: documents })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
