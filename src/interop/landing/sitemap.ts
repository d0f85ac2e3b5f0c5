import { XmlWriter } from '../xml-writer.js';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface Listed {
  readonly url: string;
  /** Absent: not said. */
  readonly changed?: Date;
}

/** Addresses of pages, at most 50,000. Source: sitemaps.org protocol 0.9. */
export const sitemap = (listed: readonly Listed[]): string => written('urlset', 'url', listed);

/** Addresses of sitemaps. */
export const sitemapIndex = (listed: readonly Listed[]): string => written('sitemapindex', 'sitemap', listed);

function written(root: string, element: string, listed: readonly Listed[]): string {
  const xml = new XmlWriter(root, NAMESPACE);
  for (const { url, changed } of listed) {
    xml.open(element);
    xml.text('loc', url);
    xml.text('lastmod', changed?.toISOString());
    xml.close();
  }
  return xml.finish();
}
