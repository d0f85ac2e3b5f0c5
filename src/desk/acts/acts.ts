import { Injectable } from '@nestjs/common';
import { AcceptAct } from './accept.act.js';
import type { BulkAct } from './act.js';
import type { BulkActName } from './act-names.js';
import { BatchAct } from './batch.act.js';
import { OwnerAct } from './owner.act.js';
import { RereadAct } from './reread.act.js';
import { TypeAct } from './type.act.js';
import { VisibilityAct } from './visibility.act.js';

export const ACTS = [AcceptAct, BatchAct, OwnerAct, RereadAct, TypeAct, VisibilityAct];

/** The acts by their names. */
@Injectable()
export class BulkActs {
  private readonly byName: Readonly<Record<BulkActName, BulkAct>>;

  constructor(
    accept: AcceptAct,
    batch: BatchAct,
    owner: OwnerAct,
    reread: RereadAct,
    type: TypeAct,
    visibility: VisibilityAct,
  ) {
    this.byName = { accept, batch, owner, reread, type, visibility };
  }

  named(name: BulkActName): BulkAct {
    return this.byName[name];
  }
}
