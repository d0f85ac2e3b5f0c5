import './words.js';
import { Skeleton } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganisationName } from '../admin/use-organisation-name.js';
import type { Batch, DocumentSummary } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { type DeskAddress, queryOf } from './desk-address.js';
import { isChosen, pageToggled, type Selection, toggled } from './selection.js';
import type { Column } from './table-columns.js';
import { TableHead } from './table-head.js';
import { TableRow } from './table-row.js';
import classes from './table.module.css';

interface Props {
  readonly items: readonly DocumentSummary[];
  readonly matching: number;
  readonly address: DeskAddress;
  readonly columns: readonly Column[];
  readonly batches: readonly Batch[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly waiting: boolean;
  readonly more: boolean;
  readonly onMore: () => void;
}

const ROW_HEIGHT = 84;

/** Only the rows in sight exist, so that a table of ten thousand documents scrolls like one of ten. */
export function DeskTable(props: Props) {
  const { items, matching, address, columns, batches, selection, onSelect, waiting, more, onMore } = props;
  const { t } = useTranslation();
  const ownerName = useOrganisationName();
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const { current } = body;
    if (current) setTop(current.getBoundingClientRect().top + window.scrollY);
  }, [items.length]);
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

  if (waiting) return [0, 1, 2, 3, 4].map((i) => <Skeleton key={i} height={ROW_HEIGHT - 10} mt="xs" />);
  if (items.length === 0) return <NothingThere address={address} />;
  const ids = items.map(({ id }) => id);
  const before = (rows[0]?.start ?? top) - top;
  const behind = virtual.getTotalSize() - ((rows.at(-1)?.end ?? top) - top);
  return (
    <>
      <table className={classes['table']} aria-label={t('deskTable.label')} aria-rowcount={matching + 1}>
        <TableHead
          address={address}
          columns={columns}
          all={ids.every((id) => isChosen(selection, id))}
          some={ids.some((id) => isChosen(selection, id))}
          onChoosePage={() => onSelect(pageToggled(selection, ids))}
        />
        <tbody ref={body}>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {rows.map(({ index, key }) => {
            const item = items[index];
            return (
              item && (
                <TableRow
                  key={key}
                  measure={virtual.measureElement}
                  index={index}
                  document={item}
                  columns={columns}
                  batches={batches}
                  ownerName={ownerName}
                  chosen={isChosen(selection, item.id)}
                  onChoose={() => onSelect(toggled(selection, item.id, ids))}
                />
              )
            );
          })}
          {behind > 0 && <tr aria-hidden="true" style={{ height: behind }} />}
        </tbody>
      </table>
      {more && <p className="soft small">{t('desk.loadingMore')}</p>}
    </>
  );
}

function NothingThere({ address }: { readonly address: DeskAddress }) {
  const { t } = useTranslation();
  const { filter = 'all', sort: _sort, direction: _direction, ...narrowing } = queryOf(address);
  if (Object.keys(narrowing).length > 0)
    return <Empty title={t('deskTable.emptyFiltered')} hint={t('deskTable.emptyFilteredHint')} />;
  return <Empty title={t(`desk.empty.${filter}`)} hint={t(`desk.emptyHint.${filter}`)} />;
}
