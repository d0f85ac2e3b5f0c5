import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  readonly tone: 'river' | 'amber' | 'red';
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

export function Notice({ tone, role, children }: Props) {
  return (
    <div className={classes['notice']} data-tone={tone} role={role}>
      {children}
    </div>
  );
}
