import OpenSeadragon from 'openseadragon';
import { IMAGE_WIDTHS, pageImageUrl } from '../api/pages.js';
import type { PageRecord } from '../api/types.js';
import type { Mark } from './marks.js';
import classes from './document.module.css';

type PageSpace = Pick<PageRecord, 'number' | 'width' | 'height'>;

const denoise = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function openViewer(element: HTMLElement): OpenSeadragon.Viewer {
  const viewer = OpenSeadragon({
    element,
    drawer: 'canvas',
    showNavigationControl: false,
    animationTime: denoise() ? 0 : 0.5,
    maxZoomPixelRatio: 3,
    visibilityRatio: 0.6,
    minZoomImageRatio: 0.8,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    gestureSettingsTouch: { clickToZoom: false },
  });
  // Keys belong to the whole screen: see use-page-keys.
  viewer.addHandler('canvas-key', (event) => {
    event.preventDefaultAction = true;
    event.preventVerticalPan = true;
    event.preventHorizontalPan = true;
  });
  return viewer;
}

/** Opens a page as a pyramid of the picture widths that the server makes; sharp only where one looks closely. */
export function showPage(viewer: OpenSeadragon.Viewer, documentId: string, page: PageSpace): void {
  const fitting = IMAGE_WIDTHS.filter((width, i) => i === 0 || width <= page.width);
  viewer.viewport?.setRotation(0, true);
  const pyramid = {
    type: 'legacy-image-pyramid',
    levels: fitting.map((width) => ({
      url: pageImageUrl(documentId, page.number, width),
      width,
      height: Math.max(1, Math.round((width * page.height) / page.width)),
    })),
  };
  // OpenSeadragon reads such a description; its published types name only finished sources.
  viewer.open(pyramid as unknown as OpenSeadragon.TileSourceSpecifier);
}

/** The part of the page that fills the viewer's width, from where one is looking. */
export function widthBounds(viewer: OpenSeadragon.Viewer): OpenSeadragon.Rect {
  const size = viewer.viewport.getContainerSize();
  const height = size.y / size.x;
  return new OpenSeadragon.Rect(0, Math.max(0, viewer.viewport.getBounds().y), 1, height);
}

/** Draws the marks and, when one is current, moves there. In viewport terms the page is one wide. */
export function showMarks(
  viewer: OpenSeadragon.Viewer,
  page: PageSpace,
  marks: readonly Mark[],
  atOnce: boolean,
): void {
  viewer.clearOverlays();
  for (const mark of marks) {
    const element = document.createElement('div');
    element.className = classes['mark'] ?? '';
    if (mark.current) element.dataset['current'] = 'true';
    viewer.addOverlay({ element, location: onViewport(mark, page.width) });
  }
  const current = marks.filter((mark) => mark.current).map((mark) => onViewport(mark, page.width));
  const place = current.reduce<OpenSeadragon.Rect | undefined>(
    (all, one) => all?.union(one) ?? one,
    undefined,
  );
  if (place) lookAt(viewer, place, page, atOnce);
}

const PADDING = 4;
/** In a viewer narrower than this a whole line would be too small to read. */
const NARROW = 560;

function onViewport({ box: [x = 0, y = 0, w = 0, h = 0] }: Mark, width: number): OpenSeadragon.Rect {
  return new OpenSeadragon.Rect(
    (x - PADDING) / width,
    (y - PADDING) / width,
    (w + 2 * PADDING) / width,
    (h + 2 * PADDING) / width,
  );
}

/** Near enough to read, with the lines around it; not so near that one loses the page. */
function lookAt(
  viewer: OpenSeadragon.Viewer,
  place: OpenSeadragon.Rect,
  page: PageSpace,
  atOnce: boolean,
): void {
  const size = viewer.viewport.getContainerSize();
  const least = size.x < NARROW ? 0.55 : 1;
  const width = Math.min(1, Math.max(least, place.width * 1.15));
  const height = Math.max((width * size.y) / size.x, place.height * 1.1);
  const centre = place.getCenter();
  const bottom = page.height / page.width;
  const x = Math.min(Math.max(centre.x - width / 2, 0), 1 - width);
  const y = Math.min(Math.max(centre.y - height / 2, 0), Math.max(0, bottom - height));
  viewer.viewport.fitBounds(new OpenSeadragon.Rect(x, y, width, height), atOnce);
}
