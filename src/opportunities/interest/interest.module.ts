import { type DynamicModule, Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { OpenCards } from '../cards/open-cards.js';
import { AnswerLedger } from './answers/answer-ledger.js';
import { AnswerSender } from './answers/answer-sender.js';
import { DeskDigestLedger } from './desk/desk-digest-ledger.js';
import { DeskDigestSender } from './desk/desk-digest-sender.js';
import { DeskInterestController } from './desk-interest.controller.js';
import { DeskInterests } from './desk/desk-interests.js';
import { DeskList } from './desk/desk-list.js';
import { DeskReaders } from './desk/desk-readers.js';
import { DeskWaiting } from './desk/desk-waiting.js';
import { InterestController } from './interest.controller.js';
import { InterestFigures } from './interest-figures.js';
import { InterestForms } from './own/interest-forms.js';
import { InterestWorker } from './interest-worker.js';
import { InterestChoices } from './records/interest-settings.js';
import { OwnInterests } from './own/own-interests.js';
import { OwnMessages } from './own/own-messages.js';

/** Interests in opportunities, the desk that answers them, and the figures that are kept. */
@Module({})
export class InterestModule {
  static forAnswering(): DynamicModule {
    return {
      module: InterestModule,
      controllers: [InterestController, DeskInterestController],
      providers: [
        DeskInterests,
        DeskList,
        DeskReaders,
        InterestChoices,
        InterestFigures,
        InterestForms,
        OpenCards,
        OwnInterests,
        OwnMessages,
      ],
      exports: [InterestFigures],
    };
  }

  /** In a worker: mails, and taking away in time what people said of themselves. */
  static forWorking(): DynamicModule {
    return {
      module: InterestModule,
      imports: [MailModule],
      providers: [
        AnswerLedger,
        AnswerSender,
        DeskDigestLedger,
        DeskDigestSender,
        DeskReaders,
        DeskWaiting,
        InterestChoices,
        InterestWorker,
        OpenCards,
      ],
    };
  }
}
