import { Controller, Get, HttpCode, NotFoundException, Param, Post, Redirect, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ATOM_TYPE } from '../interop/atom.js';
import { DeskReaders } from '../opportunities/interest/desk/desk-readers.js';
import { AppConfig } from '../platform/config/app-config.js';
import { SavedSearches } from './saved-searches.js';
import { SearchFeeds } from './search-feeds.js';

/** For feed readers and mailboxes: who has the address needs nothing else. */
@ApiTags('saved searches')
@Controller()
export class FeedsController {
  constructor(
    private readonly feeds: SearchFeeds,
    private readonly searches: SavedSearches,
    private readonly desks: DeskReaders,
    private readonly config: AppConfig,
  ) {}

  /** What is new to a saved search, newest first, as Atom. */
  @Get('feeds/:token')
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async feed(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const feed = await this.feeds.atom(token);
    if (feed === undefined) throw new NotFoundException();
    response.setHeader('Content-Type', ATOM_TYPE);
    response.setHeader('Cache-Control', 'private, max-age=60');
    response.setHeader('X-Robots-Tag', 'noindex');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.send(feed);
  }

  /** What a mailbox asks for its reader (RFC 8058). A look at the address, as scanners of mails take, ends nothing. */
  @Post('unsubscribe/:token')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unsubscribe(@Param('token') token: string): Promise<void> {
    if (!(await this.searches.stopMails(token)) && !(await this.desks.stopMails(token)))
      throw new NotFoundException();
  }

  /** For who opens that address by hand: the page that asks. */
  @Get('unsubscribe/:token')
  @Redirect('/', 302)
  ask(@Param('token') token: string): { url: string } {
    return { url: `${this.config.http.publicUrl}/unsubscribe/${encodeURIComponent(token)}` };
  }
}
