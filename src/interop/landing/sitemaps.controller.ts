import { Controller, Get, Header, NotFoundException, Param, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { sitemap, sitemapIndex } from './sitemap.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { OpenRecords, PART_NAME } from './open-records.js';

/** The part that lists the cards of opportunities. */
const CARDS = 'opportunities';
const AN_HOUR = 'public, max-age=3600';

/** What search engines ask for first. */
@ApiExcludeController()
@Controller({ version: VERSION_NEUTRAL })
export class SitemapsController {
  constructor(
    private readonly records: OpenRecords,
    private readonly config: AppConfig,
  ) {}

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', AN_HOUR)
  robots(): string {
    const staff = ['/desk', '/review', '/admin', '/sign-in', '/api/v1/uploads', '/api/v1/events'];
    return [
      'User-agent: *',
      ...staff.map((path) => `Disallow: ${path}`),
      `Sitemap: ${this.config.http.publicUrl}/sitemap.xml`,
      '',
    ].join('\n');
  }

  @Get('sitemap.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', AN_HOUR)
  async index(): Promise<string> {
    const parts = [...(await this.records.parts()), CARDS];
    return sitemapIndex(parts.map((part) => ({ url: `${this.config.http.publicUrl}/sitemaps/${part}.xml` })));
  }

  @Get('sitemaps/:part.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', AN_HOUR)
  async part(@Param('part') part: string): Promise<string> {
    if (part === CARDS) return sitemap(await this.records.cards());
    if (!PART_NAME.test(part)) throw new NotFoundException();
    return sitemap(await this.records.of(part));
  }
}
