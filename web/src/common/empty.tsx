import type { ReactNode } from 'react';
import classes from './empty.module.css';

interface Props {
  readonly title: string;
  readonly hint?: string;
  /** Whether it is all that its screen shows, so that its title is the screen's heading. */
  readonly whole?: boolean;
  readonly children?: ReactNode;
}

/** Nothing here: says so, and teaches the next step. */
export function Empty({ title, hint, whole, children }: Props) {
  const Title = whole ? 'h1' : 'p';
  return (
    <div className={classes['empty']}>
      <svg className={classes['river']} viewBox="0 0 120 24" aria-hidden="true">
        <path d="M2 8c14-9 22-9 36 0s22 9 36 0 22-9 44 0M2 18c14-9 22-9 36 0s22 9 36 0 22-9 44 0" />
      </svg>
      <Title className={classes['title']}>{title}</Title>
      {hint && <p className="soft">{hint}</p>}
      {children}
    </div>
  );
}
