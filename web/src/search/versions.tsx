import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../api/types.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import classes from './results.module.css';

/** Documents of nearly the same text that a hit stands for. */
export function Versions({ hit, q }: { readonly hit: SearchHit; readonly q: string | undefined }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  return (
    <details className={`${classes['versions']} small`}>
      <summary>{t('search.versions', { count: hit.versions.length })}</summary>
      <ul>
        {hit.versions.map((version) => (
          <li key={version.id}>
            <Link
              to="/d/$id/p/$page"
              params={{ id: version.id, page: '1' }}
              search={{ q }}
              lang={titleLanguage(titleOf(version), version.language)}
            >
              {titleOf(version)}
            </Link>
            {version.year !== undefined && <span className="soft"> · {version.year}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
