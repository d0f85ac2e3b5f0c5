import { Injectable, NotFoundException } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { unplacedOn } from '../corrections/unplaced.js';
import { effectivePages } from '../pages/effective-pages.js';
import type { PageDto } from './page.dto.js';
import { pageView } from './page-view.js';

/** A whole page as those see it who keep the document, and as the others do. */
@Injectable()
export class PageViews {
  constructor(private readonly dataSource: DataSource) {}

  async show(documentId: string, number: number, keeps: boolean, response: Response): Promise<PageDto> {
    const { manager } = this.dataSource;
    const [found] = await effectivePages(manager, { documentId, numbers: [number], withheldToo: keeps });
    if (!found) throw new NotFoundException();
    const unplaced = keeps ? await unplacedOn(manager, documentId, number) : [];
    response.setHeader('ETag', `"${found.page.version}"`);
    response.setHeader('Cache-Control', 'private, no-cache');
    return pageView(found.page, found.lines, keeps, unplaced);
  }
}
