import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Arrangements } from '../review/page-editing/page-orders.js';
import type { ArrangementDto } from './arrangement.dto.js';
import { arrangementView } from './arrangement-view.js';
import type { OpenedDocument } from './document-access.js';

/** How a document's pages stand, with the version that a change of it is held against. */
@Injectable()
export class ArrangementViews {
  constructor(private readonly arrangements: Arrangements) {}

  async show({ document }: OpenedDocument, response: Response): Promise<ArrangementDto> {
    const state = await this.arrangements.of(document);
    response.setHeader('ETag', `"${String(state.version)}"`);
    response.setHeader('Cache-Control', 'private, no-cache');
    return arrangementView(state);
  }
}
