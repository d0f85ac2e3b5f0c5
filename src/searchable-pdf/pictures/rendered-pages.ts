import type { PageRenderer, SearchablePage } from '../document/searchable-page.js';
import type { EmbeddedPicture } from './embedded-picture.js';
import { jpegPicture } from './jpeg-picture.js';
import type { PictureSource } from './picture-source.js';

const DEFAULT_DPI = 200;

/** Pages drawn anew, upright, each as large as its page space at 200 dpi unless the drawer knows better. */
export class RenderedPages implements PictureSource {
  readonly count = undefined;

  constructor(private readonly renderer: PageRenderer) {}

  async picture(number: number, page?: SearchablePage): Promise<EmbeddedPicture> {
    const drawn = await this.renderer.renderPage(number);
    const dpi = drawn.dpi ?? (DEFAULT_DPI * drawn.width) / (page?.width ?? drawn.width);
    return { ...(await jpegPicture(drawn.path)), orientation: 1, dpi: { x: dpi, y: dpi } };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
