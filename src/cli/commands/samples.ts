import { InstanceGuard } from '../../platform/instance-guard.js';
import type { AddCommand } from '../terminal/command.js';
import { INTERRUPTED, interruptible } from '../terminal/interruptible.js';
import { samplesFolder, takeSamples } from '../samples/take-samples.js';
import { commandConfig, withApp } from '../app/with-app.js';

/** For the first start; `phusa serve` runs it beside everything else. */
export const addSamples: AddCommand = (program) => {
  program
    .command('samples', { hidden: true })
    .description('nhận các tài liệu mẫu · take in the sample documents')
    .action(async () => {
      const folder = samplesFolder();
      if (folder === undefined) return;
      const parts = { providers: [InstanceGuard] };
      process.exitCode = await interruptible((signal) =>
        withApp(commandConfig(process.env), parts, async ({ app }) => {
          for (const { name, status } of await takeSamples(app, folder, signal))
            console.log(`${status} ${name}`);
          return signal.aborted ? INTERRUPTED : 0;
        }),
      );
    });
};
