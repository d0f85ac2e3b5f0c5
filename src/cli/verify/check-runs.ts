import { RunLedger } from '../../pipeline/run-ledger.js';
import { checkByQueries } from './check-by-query.js';
import type { Check } from './check.js';

/** Longer than a living reconciler would leave it. */
const PATIENCE = "interval '15 seconds'";

const leases = checkByQueries('runs', [
  {
    sql: `SELECT document_id AS id, stage || ' ' || first_page || '–' || last_page AS detail FROM run
        WHERE status = 'running' AND (lease_until IS NULL OR lease_until < now() - ${PATIENCE})`,
    what: (run) => ({
      vi: `bước ${run} bị bỏ dở: tiến trình làm nó không còn; phusa sẽ tự làm lại khi chạy`,
      en: `the run ${run} was abandoned by a worker that no longer runs; phusa resumes it when it starts`,
    }),
  },
]);

/** Every run in the state `running` has a living worker. Repair: an abandoned run becomes due again. */
export const checkRuns: Check = async function* runs(verification) {
  const found = [];
  for await (const finding of leases(verification)) found.push(finding);
  const mended = verification.repair && found.length > 0;
  if (mended) await new RunLedger(verification.dataSource).recoverLost();
  for (const finding of found) yield mended ? { ...finding, mended } : finding;
};
