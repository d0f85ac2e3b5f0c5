import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { broughtBack, type Draft } from './page-draft.js';
import { TilePicture } from './page-tile.js';
import classes from './mending.module.css';

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
      <h2>{t('mending.aside')}</h2>
      <p className="soft small">{draft.aside.length === 0 ? t('mending.noAside') : t('mending.asideHint')}</p>
      <ol className={`${classes['grid'] ?? ''} plain-list`} aria-label={t('mending.aside')}>
        {draft.aside.map((page, i) => (
          <li key={page.sheet} className={classes['tile']}>
            <TilePicture documentId={documentId} page={page} />
            {replaced.has(page.sheet) && <p className="soft small">{t('mending.replaced')}</p>}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('mending.bringBackSheet', { n: i + 1 })}
              onClick={() => change((before) => broughtBack(before, page.sheet))}
            >
              {t('mending.bringBack')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
