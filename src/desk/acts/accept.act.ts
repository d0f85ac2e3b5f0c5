import { Injectable } from '@nestjs/common';
import type { Run } from '../../pipeline/run.entity.js';
import { acceptableEntries, acceptEntries } from '../../review/decisions/accept-document.js';
import type { BulkAct, Turn } from './act.js';
import { stillRead } from './act-refusals.js';

/** Accepts what machines suggest of their fields. Claims are left to a person, one by one: investors act on them. */
@Injectable()
export class AcceptAct implements BulkAct {
  read(): object {
    return {};
  }

  async changes({ tx, document, principal }: Turn): Promise<boolean> {
    if (document.status !== 'ready') throw stillRead();
    return (await acceptableEntries(tx, document.id, principal)).length > 0;
  }

  async apply({ tx, document, principal }: Turn): Promise<readonly Run[]> {
    await acceptEntries(tx, document.id, principal);
    return [];
  }
}
