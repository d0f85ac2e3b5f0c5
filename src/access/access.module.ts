import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../shared/clock.js';
import { AccountController } from './accounts/account.controller.js';
import { OwnKeysController } from './accounts/own-keys.controller.js';
import { OwnSessions } from './accounts/own-sessions.js';
import { OwnSessionsController } from './accounts/own-sessions.controller.js';
import { PasswordResets } from './accounts/password-resets.js';
import { PasswordResetsController } from './accounts/password-resets.controller.js';
import { ApiKeys } from './api-keys.js';
import { PrincipalGuard } from './principal-guard.js';
import { Audit } from './audit.js';
import { KeysController } from './keys.controller.js';
import { Organisations } from './organisations.js';
import { OrganisationsController } from './organisations.controller.js';
import { People } from './people.js';
import { PeopleController } from './people.controller.js';
import { ReadFilters } from './read-filters.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { UsageInterceptor } from './usage/counts-usage.js';
import { DocumentUsage } from './usage/usage-counts.js';
import { UsageLog } from './usage/usage-log.js';

const SERVICES = [
  ApiKeys,
  Audit,
  DocumentUsage,
  Organisations,
  People,
  ReadFilters,
  Sessions,
  UsageInterceptor,
  UsageLog,
  { provide: Clock, useClass: SystemClock },
];

@Global()
@Module({
  controllers: [
    AccountController,
    KeysController,
    OrganisationsController,
    OwnKeysController,
    OwnSessionsController,
    PasswordResetsController,
    PeopleController,
    SessionController,
  ],
  providers: [...SERVICES, OwnSessions, PasswordResets, PrincipalGuard],
  exports: [...SERVICES, PrincipalGuard],
})
export class AccessModule {}
