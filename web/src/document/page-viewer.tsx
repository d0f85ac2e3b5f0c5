import OpenSeadragon from 'openseadragon';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRecord } from '../api/types.js';
import type { Mark } from './marks.js';
import { TextLayer } from './picture-text/text-layer.js';
import { openViewer, showMarks, showPage, widthBounds } from './viewer.js';
import classes from './document.module.css';

export interface ViewerHandle {
  readonly zoom: (factor: number) => void;
  readonly fitPage: () => void;
  readonly fitWidth: () => void;
  readonly rotate: () => void;
}

interface Props {
  readonly documentId: string;
  readonly page: PageRecord;
  readonly marks: readonly Mark[];
  /** Whether its words can be selected; where not, dragging moves the picture anywhere. They can be unless said. */
  readonly selectable?: boolean;
  readonly ref: Ref<ViewerHandle>;
  readonly onPoint: (x: number, y: number) => void;
  readonly onFailed: () => void;
}

/** The picture of a page with its marks. Loaded apart from the rest, for OpenSeadragon is large. */
export default function PageViewer({
  documentId,
  page,
  marks,
  selectable = true,
  ref,
  onPoint,
  onFailed,
}: Props) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const viewer = useRef<OpenSeadragon.Viewer>(null);
  const layer = useRef<TextLayer>(null);
  const latest = useRef({ page, onPoint, onFailed, marks });
  useEffect(() => {
    latest.current = { page, onPoint, onFailed, marks };
  });

  useEffect(() => {
    if (!holder.current) return;
    const made = openViewer(holder.current);
    viewer.current = made;
    made.addHandler('canvas-click', (event) => {
      if (!event.quick) return;
      const point = made.viewport.pointFromPixel(event.position);
      const { width } = latest.current.page;
      latest.current.onPoint(point.x * width, point.y * width);
    });
    layer.current = new TextLayer(made, (x, y) => latest.current.onPoint(x, y));
    made.addHandler('open', () => {
      layer.current?.show(latest.current.page);
      showMarks(made, latest.current.page, latest.current.marks, true);
    });
    made.addHandler('tile-load-failed', () => latest.current.onFailed());
    return () => {
      made.destroy();
      viewer.current = null;
      layer.current = null;
    };
  }, []);

  const { number, width, height, version } = page;
  useEffect(() => {
    if (viewer.current) showPage(viewer.current, documentId, { number, width, height });
    // A new version of the text may come with a picture that was not there before.
  }, [documentId, number, width, height, version]);

  useEffect(() => {
    if (viewer.current?.isOpen()) showMarks(viewer.current, latest.current.page, marks, false);
  }, [marks]);

  useEffect(() => layer.current?.switch(selectable), [selectable]);

  useImperativeHandle(ref, () => ({
    zoom: (factor) => viewer.current?.viewport.zoomBy(factor).applyConstraints(),
    fitPage: () => viewer.current?.viewport.goHome(),
    fitWidth: () => {
      if (viewer.current) viewer.current.viewport.fitBoundsWithConstraints(widthBounds(viewer.current));
    },
    rotate: () => {
      const viewport = viewer.current?.viewport;
      viewport?.setRotation(viewport.getRotation() + 90);
    },
  }));

  return (
    <div
      ref={holder}
      className={classes['viewer']}
      role="group"
      aria-label={t('document.viewerLabel', { page: t('page.long', { n: page.number }) })}
    />
  );
}
