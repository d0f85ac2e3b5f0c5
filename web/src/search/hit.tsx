import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../api/types.js';
import { Byline } from '../common/byline.js';
import { Marked } from '../common/marked.js';
import { PagePicture } from '../common/page-picture.js';
import classes from './results.module.css';
import { Versions } from './versions.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';

const SNIPPETS = 3;

export function Hit({ hit, q }: { readonly hit: SearchHit; readonly q: string | undefined }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const shown = hit.pages.slice(0, SNIPPETS);
  const best = String(shown[0]?.number ?? 1);
  const more = hit.pages.length - shown.length;
  return (
    <li className={classes['hit']}>
      <div className={classes['hitText']}>
        <h2 className={classes['hitTitle']}>
          <Link
            to="/d/$id/p/$page"
            params={{ id: hit.id, page: best }}
            search={{ q }}
            lang={titleLanguage(titleOf(hit), hit.language)}
          >
            {titleOf(hit)}
          </Link>
        </h2>
        <p className={classes['byline']}>
          <Byline
            authors={hit.authors.slice(0, 3)}
            host={hit.host}
            links={hit.nameLinks}
            rest={[hit.year, t(`type.${hit.type}`)]}
          />
        </p>
        {shown.length > 0 && (
          <ul className={classes['snippets']}>
            {shown.map((page) => (
              <li key={page.number}>
                <Link
                  to="/d/$id/p/$page"
                  params={{ id: hit.id, page: String(page.number) }}
                  search={{ q }}
                  className={classes['snippet']}
                >
                  <span className={classes['pageNumber']}>{t('page.short', { n: page.number })}</span>
                  <span className={classes['quote']} lang={hit.language ?? 'vi'}>
                    <Marked text={page.snippet} marks={page.marks} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {hit.versions.length > 0 && <Versions hit={hit} q={q} />}
        {more > 0 && <p className="soft small">{t('search.morePages', { count: more })}</p>}
      </div>
      <Link
        to="/d/$id/p/$page"
        params={{ id: hit.id, page: best }}
        search={{ q }}
        tabIndex={-1}
        aria-hidden="true"
      >
        <PagePicture
          id={hit.id}
          page={Number(best)}
          record={hit}
          pageless={!hit.pictured}
          className={classes['picture'] ?? ''}
        />
      </Link>
    </li>
  );
}
