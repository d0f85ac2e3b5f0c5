import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { broughtBack, type Draft } from './page-draft.js';
import { TilePicture } from './page-tile.js';
import classes from './page-editing.module.css';

interface Props {
  readonly documentId: string;
  readonly draft: Draft;
  readonly change: (next: (before: Draft) => Draft) => void;
}

/** Pages out of view, on the server or only here; each can be brought back, to the end. */
export function AsidePages({ documentId, draft, change }: Props) {
  const { t } = useTranslation();
  const replaced = new Set(draft.pages.flatMap(({ page }) => page.replaces ?? []));
  return (
    <section className={classes['aside']}>
      <h2>{t('pageEditing.aside')}</h2>
      <p className="soft small">
        {draft.aside.length === 0 ? t('pageEditing.noAside') : t('pageEditing.asideHint')}
      </p>
      <ol className={`${classes['grid'] ?? ''} plain-list`} aria-label={t('pageEditing.aside')}>
        {draft.aside.map((page, i) => (
          <li key={page.pageId} className={classes['tile']}>
            <TilePicture documentId={documentId} page={page} />
            {replaced.has(page.pageId) && <p className="soft small">{t('pageEditing.replaced')}</p>}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('pageEditing.bringBackPage', { n: i + 1 })}
              onClick={() => change((before) => broughtBack(before, page.pageId))}
            >
              {t('pageEditing.bringBack')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
