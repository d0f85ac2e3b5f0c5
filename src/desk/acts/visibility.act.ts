import { Injectable } from '@nestjs/common';
import { contradiction, isOpen, refuseOpening, UNANSWERED } from '../../access/opening/opening-rule.js';
import type { DocumentPatchDto } from '../../documents/dto/document-patch.dto.js';
import { checkOpening } from '../../documents/opening/opening-review.js';
import { patchDocument } from '../../documents/patch-document.js';
import { ProcessingPasses } from '../../pipeline/processing-passes.js';
import type { Run } from '../../pipeline/run.entity.js';
import type { ActDto } from './act.dto.js';
import type { BulkAct, Turn } from './act.js';
import { missing } from './act-refusals.js';

type Opened = Pick<
  DocumentPatchDto,
  'visibility' | 'recordVisibility' | 'embargo' | 'recordEmbargo' | 'opening'
>;

/** Opens or closes body and record alike; what opens is answered for once, for all of them (decision 44). */
@Injectable()
export class VisibilityAct implements BulkAct<Opened> {
  constructor(private readonly passes: ProcessingPasses) {}

  read({ visibility, embargo, opening }: ActDto): Opened {
    if (!visibility) throw missing('visibility');
    if (isOpen({ visibility })) {
      refuseOpening(opening ? undefined : UNANSWERED);
      if (opening && embargo !== undefined) refuseOpening(contradiction({ embargo }, opening));
      if (opening?.secrecy) refuseOpening(contradiction({ embargo: null }, opening));
    }
    return {
      visibility,
      recordVisibility: visibility,
      ...(embargo === undefined ? {} : { embargo, recordEmbargo: embargo }),
      ...(opening && isOpen({ visibility }) ? { opening } : {}),
    };
  }

  async changes({ tx, document }: Turn, opened: Opened): Promise<boolean> {
    await checkOpening(tx, document, opened);
    const { opening, ...state } = opened;
    const differs = Object.entries(state).some(
      ([name, value]) => document[name as keyof typeof state] !== value,
    );
    return differs || (opening !== undefined && document.pagesScreened < document.pageCount);
  }

  async apply({ tx, document, principal }: Turn, opened: Opened): Promise<readonly Run[]> {
    return (await patchDocument(tx, document, opened, this.passes, principal)).runs;
  }
}
