import { memo, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asideImageUrl } from '../api/page-order.js';
import { pageImageUrl } from '../api/pages.js';
import type { DraftPage } from './page-draft.js';
import classes from './page-editing.module.css';

interface Props {
  readonly documentId: string;
  readonly page: DraftPage;
  /** Where it is to stand. */
  readonly place: number;
  readonly chosen: boolean;
  readonly onChoose: (pageId: string, range: boolean) => void;
  readonly onDrag: (pageId: string) => void;
  readonly onDrop: (pageId: string) => void;
  readonly disabled: boolean;
}

/** One page in small: chosen by its box or a click, dragged by its picture. */
export const PageTile = memo(function PageTile({
  documentId,
  page,
  place,
  chosen,
  onChoose,
  onDrag,
  onDrop,
  disabled,
}: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const { pageId, number } = page;
  const was = number !== undefined && number !== place ? number : undefined;
  return (
    <li
      className={classes['tile']}
      data-chosen={chosen || undefined}
      data-over={over || undefined}
      draggable={!disabled}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', pageId);
        onDrag(pageId);
      }}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(pageId);
      }}
    >
      <label className={classes['label']}>
        <TilePicture documentId={documentId} page={page} />
        <span className={classes['name']}>
          <input
            type="checkbox"
            checked={chosen}
            data-sheet={pageId}
            onChange={() => undefined}
            onClick={(event) => onChoose(pageId, event.shiftKey)}
            aria-label={
              was === undefined
                ? t('pageEditing.page', { n: place })
                : t('pageEditing.wasPage', { n: place, was })
            }
          />
          <span className="tabular" aria-hidden="true">
            {place}
            {was !== undefined && <span className="soft"> ({was})</span>}
          </span>
        </span>
      </label>
      <TileState page={page} />
    </li>
  );
});

/** As it lies on the server, turned on the screen by what is not saved yet. */
export function TilePicture({ documentId, page }: { readonly documentId: string; readonly page: DraftPage }) {
  const turn = (page.turned - page.shownTurned + 360) % 360;
  const url =
    page.number === undefined
      ? asideImageUrl(documentId, page.pageId)
      : `${pageImageUrl(documentId, page.number, 160)}&picture=${page.page.picture}`;
  const { width, height } = page.page;
  return (
    <span className={classes['frame']}>
      <img
        src={url}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        className={classes['picture']}
        style={{
          transform:
            turn === 0
              ? undefined
              : `rotate(${String(turn)}deg)${turn % 180 === 0 ? '' : ` scale(${String(fit(width, height))})`}`,
        }}
      />
    </span>
  );
}

/** A picture on its side must fit into the same frame. */
const fit = (width: number, height: number): number =>
  Math.min(width, height) / Math.max(1, Math.max(width, height));

function TileState({ page }: { readonly page: DraftPage }) {
  const { t } = useTranslation();
  const { source, withheld } = page.page;
  const reading = 'reading' in page.page && page.page.reading;
  const words = [
    ...(reading ? [t('pageEditing.reading')] : source === null ? [t('pageEditing.unread')] : []),
    ...(withheld ? [t('pageEditing.withheld')] : []),
  ];
  return words.length > 0 ? (
    <p className={`${classes['state'] ?? ''} soft small`}>{words.join(' · ')}</p>
  ) : null;
}
