import { Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Claim } from '../../catalog/evidence/claim.entity.js';
import { claimOpen, pageOpen } from '../../catalog/evidence/evidence-rights.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { pageScreened } from '../../catalog/pages/page-screened.js';
import { derivativesPrefix, pictureName } from '../../platform/storage/object-keys.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { type Box, meets } from '../../shared/geometry.js';
import { sha256Hex } from '../../shared/ids.js';
import type { OpenedDocument } from '../../catalog/document-access/document-access.js';
import { PagePictures, type StoredPicture } from '../../catalog/page-views/page-pictures.js';

/** A hair around the letters, so that no tone is cut; less than what parts two lines. */
const MARGIN = 3;

/** Pictures of the boxes of claims: each box by itself, so that nothing beside the quoted words shows. */
@Injectable()
export class ClaimPictures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pages: PagePictures,
    private readonly store: ObjectStore,
  ) {}

  /**
   * Box `part` of the claim's boxes, from 1, drawn from the page as its space is fixed. Whoever may not open the page gets
   * it of a claim whose words a person has published, but not while an embargo runs on the body, nor where personal data
   * seems to stand in the box, nor before the page is screened. Throws 404.
   */
  async picture(
    claim: Claim,
    part: number,
    { filter, document, body, keeps }: OpenedDocument,
  ): Promise<StoredPicture & { readonly name: string }> {
    const { page: number, boxes, stale } = claim.evidence;
    const box = boxes[part - 1];
    const page =
      box && !stale && number > 0
        ? await this.dataSource.manager.findOneBy(Page, { documentId: document.id, number })
        : null;
    if (!box || !page) throw new NotFoundException();
    const rights = { body, keeps, withheld: new Set(page.withheld ? [number] : []) };
    if (!claimOpen(claim, rights)) throw new NotFoundException();
    if (!pageOpen(rights, number)) {
      const embargoed = document.embargo !== null && document.embargo > filter.scope.today;
      const personal = page.suspects.some((spot) => spot.boxes.some((other) => meets(box, other)));
      if (embargoed || personal || !pageScreened(page)) throw new NotFoundException();
    }
    const region = within(box, page);
    const name = `${pictureName(page)}-${sha256Hex(region.join(' ')).slice(0, 16)}`;
    const key = `${derivativesPrefix(document.id)}claims/${name}.jpg`;
    return { ...(await this.pages.region(page, region, key)), name };
  }
}

function within([x, y, width, height]: Box, page: Page): Box {
  const [left, top] = [Math.max(0, Math.floor(x) - MARGIN), Math.max(0, Math.floor(y) - MARGIN)];
  const [right, bottom] = [
    Math.min(page.width, Math.ceil(x + width) + MARGIN),
    Math.min(page.height, Math.ceil(y + height) + MARGIN),
  ];
  if (right <= left || bottom <= top) throw new NotFoundException();
  return [left, top, right - left, bottom - top];
}
