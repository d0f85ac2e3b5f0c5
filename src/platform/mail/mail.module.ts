import { Module } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { Mailer } from './mailer.js';
import { NoMailer, SmtpMailer } from './smtp-mailer.js';

@Module({
  providers: [
    {
      provide: Mailer,
      inject: [AppConfig],
      useFactory: ({ mail }: AppConfig): Mailer => (mail ? new SmtpMailer(mail) : new NoMailer()),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
