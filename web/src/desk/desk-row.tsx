import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../api/types.js';
import { byline } from '../search/byline.js';
import { PageBar } from './page-bar.js';
import { RowActions } from './row-actions.js';
import { RowState } from './row-state.js';
import { rowState } from './stage-words.js';
import classes from './desk.module.css';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';

/** One file: its name, how far it is, what stopped it and the one obvious thing to do. */
export function DeskRow({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const state = rowState(document);
  const openable = document.pageCount > 0;
  const about = byline([
    document.title === null ? undefined : document.originalName,
    state === 'inWork' || state === 'failed' ? undefined : t(`type.${document.type}`),
    state === 'inWork' || state === 'failed' ? undefined : t(`visibility.${document.visibility}`),
  ]);
  return (
    <div className={classes['rowIn']} data-state={state}>
      <div className={classes['name']}>
        {openable ? (
          <Link
            to="/d/$id/p/$page"
            params={{ id: document.id, page: '1' }}
            lang={titleLanguage(titleOf(document), document.language)}
          >
            {titleOf(document)}
          </Link>
        ) : (
          <span lang={titleLanguage(titleOf(document), document.language)}>{titleOf(document)}</span>
        )}
        <span className="soft small">{about}</span>
      </div>
      <div className={classes['how']}>
        <PageBar document={document} state={state} />
        <RowState document={document} state={state} />
      </div>
      <RowActions document={document} />
    </div>
  );
}
