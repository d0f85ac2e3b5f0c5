import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PagePicture } from '../common/page-picture.js';
import { useReading } from './reading-context.js';
import classes from './document.module.css';

const WIDTH = 68;

/** All pages in small; only those in sight exist, so that a book of 2,000 pages scrolls as well as a leaflet. */
export function ThumbnailStrip() {
  const { t } = useTranslation();
  const { record, number, go } = useReading();
  const strip = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    horizontal: true,
    count: record.pageCount,
    getScrollElement: () => strip.current,
    estimateSize: () => WIDTH,
    overscan: 4,
  });
  useEffect(() => virtual.scrollToIndex(number - 1, { align: 'auto' }), [virtual, number]);

  return (
    <nav className={`${classes['strip']} no-print`} aria-label={t('document.thumbnails')}>
      <div ref={strip} className={classes['stripScroll']} tabIndex={-1}>
        <ol
          className="plain-list"
          style={{ position: 'relative', width: virtual.getTotalSize(), height: '100%' }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => (
            <li key={index} className={classes['thumb']} style={{ transform: `translateX(${start}px)` }}>
              <button
                type="button"
                aria-current={index + 1 === number ? 'page' : undefined}
                aria-label={t('page.long', { n: index + 1 })}
                onClick={() => go({ page: index + 1, at: undefined, hit: undefined })}
              >
                {record.closedPages.includes(index + 1) ? (
                  <span className={classes['thumbPicture']} aria-hidden="true" />
                ) : (
                  <PagePicture
                    key={record.status}
                    id={record.id}
                    page={index + 1}
                    width={160}
                    className={classes['thumbPicture'] ?? ''}
                  />
                )}
                <span className="tabular">{index + 1}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
