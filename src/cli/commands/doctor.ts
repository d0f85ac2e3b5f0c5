import { loadConfig } from '../../platform/config/load-config.js';
import type { AddCommand } from '../terminal/command.js';
import {
  checkBundledEngine,
  checkLineReader,
  checkNativeParts,
  checkTesseract,
} from '../doctor/check-engines.js';
import { checkBucket } from '../doctor/check-bucket.js';
import { checkElasticsearch } from '../doctor/check-elasticsearch.js';
import { checkFolders, checkIsolation, checkMachine, checkNode } from '../doctor/check-machine.js';
import { checkProxies } from '../doctor/check-proxies.js';
import { checkAddresses, checkEmbeddedPostgres } from '../doctor/check-services.js';
import type { Check } from '../doctor/check.js';
import { reportText, verdictOf } from '../doctor/report.js';
import { languageOf } from '../terminal/say.js';

export const addDoctor: AddCommand = (program) => {
  program
    .command('doctor')
    .description('xem máy này có đủ những gì phusa cần · check whether this machine has what phusa needs')
    .option('--json', 'kết quả dạng JSON · the result as JSON')
    .action(async (options: { json?: true }) => {
      const config = loadConfig(process.env);
      const checks: Check[] = [
        checkNode,
        checkMachine,
        checkFolders(config.dataDir, config.limits.diskReserveBytes),
        ...(config.databaseUrl === undefined ? [checkEmbeddedPostgres(config.dataDir)] : []),
        checkAddresses(config),
        checkProxies(config),
        ...(config.s3 ? [checkBucket(config.s3)] : []),
        ...(config.elasticsearch ? [checkElasticsearch(config.elasticsearch.url)] : []),
        checkLineReader(config.ocrEngine),
        checkBundledEngine,
        checkTesseract(config.ocrEngine),
        checkNativeParts,
        checkIsolation,
      ];
      const findings = (await Promise.all(checks.map((check) => check()))).flat();
      const verdict = verdictOf(findings);
      console.log(
        options.json
          ? JSON.stringify({ verdict, findings }, null, 2)
          : reportText(findings, languageOf(process.env)),
      );
      process.exitCode = verdict === 'missing' ? 1 : 0;
    });
};
