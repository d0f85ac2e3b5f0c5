import { BadRequestException, HttpException, Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { FAILURE_STATUS } from '../../platform/http/problem-texts.js';
import { byNaturalName } from '../../platform/zip/zip-names.js';
import { ownerFor, worksFor } from '../../access/unit-rights.js';
import type { Batch } from '../../catalog/documents/batch.entity.js';
import { Batches } from '../batches/batches.js';
import { Intake, type TakenIn } from '../intake/intake.js';
import type { BatchItemDto, TakenInBatchDto } from '../batches/ingest.dto.js';
import { isFolderOfPictures } from '../intake/one-document.js';
import type { ReceivedFile } from '../intake/received-file.js';
import { isRefused, Receiving, type Received } from '../intake/receiving.js';
import { settingsOf, type UploadForm } from './upload-form.js';

export type UploadAnswer = { single: TakenIn } | { batch: TakenInBatchDto };

/** Decides what the files of one upload become: one document, a batch of them, or one of page pictures. */
@Injectable()
export class Uploads {
  constructor(
    private readonly receiving: Receiving,
    private readonly intake: Intake,
    private readonly batches: Batches,
  ) {}

  async finish(
    received: readonly Received[],
    archive: boolean,
    given: UploadForm,
    principal: Principal,
  ): Promise<UploadAnswer> {
    const [first] = received;
    if (!first) throw new BadRequestException({ errors: [{ field: 'file', message: 'is missing' }] });
    const batch = given.batch ? await this.batches.find(given.batch) : undefined;
    if (batch === null || (batch && !worksFor(principal, batch.ownerOrganisationId))) {
      throw new BadRequestException({ errors: [{ field: 'batch', message: 'is not known' }] });
    }
    await this.batches.requireOwner(given.ownerOrganisation, 'ownerOrganisation');
    const form = ownedForm(given, batch, principal);
    const good = received.filter((file): file is ReceivedFile => !isRefused(file));
    if (received.length === 1 && !archive) return { single: await this.takeOne(first, form, principal) };
    if (this.makesOneDocument(good, received.length, form)) {
      const pages = [...good].sort(byNaturalName);
      return { single: await this.intake.take(pages, settingsOf(form), principal) };
    }
    return { batch: await this.takeBatch(received, form, principal) };
  }

  private async takeOne(file: Received, form: UploadForm, principal: Principal): Promise<TakenIn> {
    if (!isRefused(file)) return this.intake.take([file], settingsOf(form), principal);
    const { code, message, action } = file.refused;
    throw new HttpException({ code, message, action }, FAILURE_STATUS[code] ?? 422);
  }

  /** Asked for, or a folder of nothing but page pictures. */
  private makesOneDocument(good: readonly ReceivedFile[], all: number, form: UploadForm): boolean {
    if (good.length === 0 || good.length < all || form.assemble === false) return false;
    return form.assemble === true || isFolderOfPictures(good);
  }

  private async takeBatch(
    received: readonly Received[],
    form: UploadForm,
    principal: Principal,
  ): Promise<TakenInBatchDto> {
    const owner = form.ownerOrganisation ? { ownerOrganisationId: form.ownerOrganisation } : {};
    const batchId = form.batch ?? (await this.batches.create(owner, principal)).id;
    const items: BatchItemDto[] = [];
    for (const file of received) {
      if (isRefused(file)) {
        items.push({ name: file.name, status: 'refused', reason: file.refused });
        continue;
      }
      const { id, status } = await this.intake.take([file], settingsOf(form, batchId), principal);
      items.push({ name: file.name, id, status });
    }
    return { batchId, items };
  }

  discard(received: readonly Received[]): Promise<void> {
    return this.receiving.discard(received);
  }
}

/** What goes into a batch is its owner's unless another is named; all else is the uploader's unit's, where there is one. */
function ownedForm(form: UploadForm, batch: Batch | undefined, principal: Principal): UploadForm {
  const owner =
    batch && form.ownerOrganisation === undefined ? undefined : ownerFor(principal, form.ownerOrganisation);
  return owner === undefined ? form : { ...form, ownerOrganisation: owner };
}
