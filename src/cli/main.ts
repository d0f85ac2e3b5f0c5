import { Command, CommanderError } from 'commander';
import { ConfigError } from '../platform/config/config-error.js';
import { compileLess } from '../platform/process/compile-less.js';
import { StartError } from '../platform/process/start-error.js';
import { commandsFor } from './commands/index.js';
import { showProblem } from './terminal/say.js';
import { usageExit } from './terminal/usage.js';
import { programVersion } from './terminal/version.js';

const program = new Command('phusa')
  .description(
    'Biến kho báo cáo và sáng chế giấy thành kho tri thức tìm được · From paper archive to searchable repository',
  )
  .version(programVersion())
  .showHelpAfterError()
  .exitOverride(usageExit(2));
if (process.argv[2] === 'read') compileLess();
for (const add of await commandsFor(process.argv[2])) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else if (error instanceof StartError) showProblem(error.explanation);
  else if (error instanceof ConfigError) console.error(error.message);
  else console.error(error);
}
