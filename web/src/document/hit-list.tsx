import { useTranslation } from 'react-i18next';
import type { Hit } from '../api/types.js';
import { Marked } from '../common/marked.js';
import { placesOf } from './marks.js';
import { useReading } from './reading-context.js';
import classes from './find-inside.module.css';

interface Props {
  readonly hits: readonly Hit[];
  readonly current: number;
}

export function HitList({ hits, current }: Props) {
  const { t } = useTranslation();
  const { record, go } = useReading();
  const places = placesOf(hits);
  return (
    <details className={classes['all']}>
      <summary>{t('document.allHits')}</summary>
      <ol className={classes['hits']} lang={record.language ?? 'vi'}>
        {hits.map((hit, i) => (
          <li key={`${hit.page}-${i}`}>
            <button
              type="button"
              className={classes['hit']}
              aria-current={i === current ? 'true' : undefined}
              onClick={() => go({ page: hit.page, hit: String(places[i]?.hit ?? 0), at: undefined })}
            >
              <span className={classes['page']}>{t('page.short', { n: hit.page })}</span>
              <span>
                <Marked text={hit.snippet} marks={hit.marks} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
