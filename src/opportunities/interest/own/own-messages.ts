import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Principal, ANONYMOUS } from '../../../access/principal.js';
import { Audit } from '../../../access/audit.js';
import { cleanText } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { mustHaveRoomInThread } from './interest-limits.js';
import { InterestMessage } from '../records/interest-message.entity.js';
import { Interest } from '../records/interest.entity.js';
import { mayWriteAgain } from '../records/interest-states.js';

/** Who acts by the secret link, as the audit trail names them. */
export const ITS_INQUIRER: Principal = { ...ANONYMOUS, name: 'inquirer' };

/** What an inquirer writes after the first letter. */
@Injectable()
export class OwnMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  /** Throws 404 without such a link, 409 where it has ended, 400 without words, and TooManyInterests (429). */
  async write(token: string, text: string): Promise<void> {
    const words = cleanText(text).normalize('NFC').trim();
    if (words === '')
      throw new BadRequestException({ errors: [{ field: 'text', message: 'text must not be empty' }] });
    await this.dataSource.transaction(async (tx) => {
      // one at a time of one thread, so that many at once are counted too
      const interest = await tx.findOne(Interest, {
        where: { ownToken: token },
        lock: { mode: 'pessimistic_write' },
      });
      if (!interest) throw new NotFoundException();
      const { id, state } = interest;
      if (!mayWriteAgain(interest))
        throw new ConflictException({ code: 'hasEnded', message: HAS_ENDED, state });
      await mustHaveRoomInThread(tx, id);
      await tx.insert(InterestMessage, { id: newId(), interestId: id, text: words });
      if (!interest.askedAgainAt) await tx.update(Interest, { id }, { askedAgainAt: () => 'now()' });
      await this.audit.record(ITS_INQUIRER, 'interest.write', id, {}, tx);
    });
  }
}

const HAS_ENDED = {
  vi: 'Việc này đã kết thúc nên không viết thêm được. Nếu vẫn quan tâm, hãy gửi thư mới từ trang cơ hội.',
  en: 'This has ended, so nothing more can be written. If you are still interested, write anew from the opportunity.',
};
