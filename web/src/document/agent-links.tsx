import { Link } from '@tanstack/react-router';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldEntry } from '../api/types.js';
import classes from './description.module.css';

/** Beside a value, whose click leads to its place: to the pages of those whom it names. */
export function AgentLinks({ agents }: { readonly agents: NonNullable<FieldEntry['agents']> }) {
  const { t } = useTranslation();
  return agents.map(({ id, kind, name }) => {
    const Icon = kind === 'person' ? IconUser : IconBuilding;
    const label = t('agent.open', { name });
    return (
      <Link
        key={id}
        to="/a/$id"
        params={{ id }}
        className={classes['agent']}
        aria-label={label}
        title={label}
      >
        <Icon size={18} aria-hidden />
      </Link>
    );
  });
}
