import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../api/types.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

interface Props {
  /** Of the field entry or claim, as the address names it. */
  readonly id: string;
  readonly evidence: Evidence | undefined;
  readonly children: ReactNode;
}

/** Leads from a statement to its place on the picture. Without evidence, or where the page is closed, it is plain text. */
export function PlaceLink({ id, evidence, children }: Props) {
  const { t } = useTranslation();
  const { record, address, go } = useReading();
  // page 0: it was taken out of view
  if (!evidence?.boxes || evidence.page < 1 || !record.bodyOpen) return children;
  const page = t('page.short', { n: evidence.page });
  return (
    <button
      type="button"
      className={classes['place']}
      aria-pressed={address.at === id}
      title={t('document.toPage', { page })}
      onClick={() => {
        go({ page: evidence.page, at: id, hit: undefined });
        document.getElementById('main')?.scrollIntoView({ block: 'start' });
      }}
    >
      {children} <span className={classes['page']}>{page}</span>
    </button>
  );
}
