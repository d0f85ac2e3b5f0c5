import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { PageOrders } from './page-orders.js';
import type { PageOrderDto } from './page-order.dto.js';
import { pageOrderView } from './page-order-view.js';
import type { OpenedDocument } from '../../catalog/document-access/document-access.js';

/** How a document's pages stand, with the version that a change of it is held against. */
@Injectable()
export class PageOrderViews {
  constructor(private readonly pageOrders: PageOrders) {}

  async show({ document }: OpenedDocument, response: Response): Promise<PageOrderDto> {
    const state = await this.pageOrders.of(document);
    response.setHeader('ETag', `"${String(state.version)}"`);
    response.setHeader('Cache-Control', 'private, no-cache');
    return pageOrderView(state);
  }
}
