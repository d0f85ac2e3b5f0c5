import { Injectable } from '@nestjs/common';
import { basename } from 'node:path';
import type { Principal } from '../../access/principal.js';
import { type Failure, failureOf } from '../../shared/errors.js';
import type { FolderDocument } from './folder-documents.js';
import { readWhole, StillChanging } from './folder-source.js';
import type { FolderFile } from './folder-walk.js';
import { Intake } from '../intake/intake.js';
import type { IntakeSettings } from '../intake/intake-settings.js';
import { isFolderOfPictures } from '../intake/one-document.js';
import type { ReceivedFile } from '../intake/received-file.js';
import { isRefused, type Received, Receiving } from '../intake/receiving.js';

/** What became of a file, of a folder of pages, or of one file in an archive. `changing`: it is still being written. */
export type FolderOutcome = { readonly name: string } & (
  | { readonly status: 'taken' | 'known'; readonly id: string }
  | { readonly status: 'refused'; readonly failure: Failure }
  | { readonly status: 'changing' }
);

interface Coming {
  readonly files: readonly Received[];
  readonly archive: boolean;
}

/** Takes in what lies in a folder, by the same rules as what is sent. */
@Injectable()
export class FolderIntake {
  constructor(
    private readonly receiving: Receiving,
    private readonly intake: Intake,
  ) {}

  /** Throws only if a later attempt may succeed: the store or the database is unavailable. */
  async take(
    document: FolderDocument,
    settings: IntakeSettings,
    principal: Principal,
  ): Promise<FolderOutcome[]> {
    const staged: Received[] = [];
    try {
      let archive = false;
      for (const file of document.files) {
        const coming = await this.receive(file, document);
        staged.push(...coming.files);
        archive ||= coming.archive;
      }
      return await this.takeStaged(document, staged, archive, settings, principal);
    } catch (error) {
      if (error instanceof StillChanging) return [{ name: document.name, status: 'changing' }];
      const failure = failureOf(error);
      if (!failure.permanent) throw error;
      return [{ name: document.name, status: 'refused', failure }];
    } finally {
      await this.receiving.discard(staged);
    }
  }

  private receive(file: FolderFile, document: FolderDocument): Promise<Coming> {
    // the folder walked may itself be the document: then its name is in no file's name
    const name = document.assembled ? `${document.name}/${basename(file.name)}` : file.name;
    return readWhole(
      file,
      (source) => this.receiving.receive(name, source),
      ({ files }) => this.receiving.discard(files),
    );
  }

  private async takeStaged(
    { name, assembled }: FolderDocument,
    received: readonly Received[],
    archive: boolean,
    settings: IntakeSettings,
    principal: Principal,
  ): Promise<FolderOutcome[]> {
    const good = received.filter((file): file is ReceivedFile => !isRefused(file));
    const all = good.length === received.length;
    if (assembled || (archive && all && isFolderOfPictures(good))) {
      const broken = received.find(isRefused);
      if (broken) return [{ name, status: 'refused', failure: naming(broken.name, broken.refused) }];
      return [await this.one(name, good, settings, principal)];
    }
    const outcomes: FolderOutcome[] = [];
    for (const file of received) {
      const shown = archive ? `${name}/${file.name}` : name;
      if (isRefused(file)) outcomes.push({ name: shown, status: 'refused', failure: file.refused });
      else outcomes.push(await this.one(shown, [file], settings, principal));
    }
    return outcomes;
  }

  private async one(
    name: string,
    files: readonly ReceivedFile[],
    settings: IntakeSettings,
    principal: Principal,
  ): Promise<FolderOutcome> {
    const { id, existed } = await this.intake.take(files, settings, principal);
    return { name, status: existed ? 'known' : 'taken', id };
  }
}

const naming = (file: string, failure: Failure): Failure => ({
  ...failure,
  detail: failure.detail === undefined ? file : `${file}: ${failure.detail}`,
});
