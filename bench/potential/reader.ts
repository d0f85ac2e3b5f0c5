import { Test } from '@nestjs/testing';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { ClaimReader } from '../../src/potential/claims/claim-reader.js';
import { PotentialModule } from '../../src/potential/potential.module.js';

/** The reader that the product composes; what else the room needs, a database above all, is not there. */
export async function composedReader(): Promise<ClaimReader> {
  const room = await Test.createTestingModule({
    imports: [ConfigModule.forRoot(loadConfig({})), PotentialModule],
  })
    .useMocker(() => ({}))
    .compile();
  return room.get(ClaimReader, { strict: false });
}
