import { Skeleton } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskFilter } from '../api/documents.js';
import type { DocumentSummary } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { DeskRow } from './desk-row.js';
import classes from './desk.module.css';

interface Props {
  readonly items: readonly DocumentSummary[];
  readonly filter: DeskFilter;
  readonly waiting: boolean;
  readonly more: boolean;
  readonly onMore: () => void;
}

const ROW_HEIGHT = 76;

/** Only the rows in sight exist, so that a desk of ten thousand documents scrolls like one of ten. */
export function DeskList({ items, filter, waiting, more, onMore }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => setTop(list.current?.offsetTop ?? 0), [items.length]);

  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    scrollMargin: top,
  });
  const rows = virtual.getVirtualItems();
  const lastShown = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && lastShown >= items.length - 10) onMore();
  }, [more, lastShown, items.length, onMore]);

  if (waiting) {
    return [0, 1, 2, 3, 4].map((i) => <Skeleton key={i} height={ROW_HEIGHT - 10} mt="xs" />);
  }
  if (items.length === 0)
    return <Empty title={t(`desk.empty.${filter}`)} hint={t(`desk.emptyHint.${filter}`)} />;
  return (
    <>
      <ul
        ref={list}
        className={classes['list']}
        aria-label={t('desk.list')}
        style={{ height: virtual.getTotalSize() }}
      >
        {rows.map(({ index, key, start }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={more ? -1 : items.length}
                aria-posinset={index + 1}
                className={classes['row']}
                style={{ transform: `translateY(${start - top}px)` }}
              >
                <DeskRow document={item} />
              </li>
            )
          );
        })}
      </ul>
      {more && <p className="soft small">{t('desk.loadingMore')}</p>}
    </>
  );
}
