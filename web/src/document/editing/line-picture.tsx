import { pageImageUrl } from '../../api/pages.js';
import type { Box, PageRecord } from '../../api/types.js';
import classes from './editing.module.css';

interface Props {
  readonly documentId: string;
  readonly page: Pick<PageRecord, 'number' | 'width' | 'height'>;
  readonly box: Box;
  /** Width of the widest line, so that letters of all lines are shown equally large. */
  readonly widest: number;
}

/** Room for tones above and below. */
const MARGIN = 0.3;
const WIDTH = 1240;

/** The part of the page picture on which a line stands. */
export function LinePicture({ documentId, page, box, widest }: Props) {
  const [x = 0, y = 0, w = 1, h = 1] = box;
  const margin = h * MARGIN;
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  const width = Math.min(page.width - left, w + 2 * margin);
  const height = Math.min(page.height - top, h + 2 * margin);
  const share = (at: number, rest: number): string => `${rest <= 0 ? 0 : (at / rest) * 100}%`;
  return (
    <div
      className={classes['picture']}
      aria-hidden
      style={{
        width: `${Math.min(100, (width / (widest * 1.04)) * 100)}%`,
        aspectRatio: `${width} / ${height}`,
        backgroundImage: `url("${pageImageUrl(documentId, page.number, WIDTH)}")`,
        backgroundSize: `${(page.width / width) * 100}% auto`,
        backgroundPosition: `${share(left, page.width - width)} ${share(top, page.height - height)}`,
      }}
    />
  );
}
