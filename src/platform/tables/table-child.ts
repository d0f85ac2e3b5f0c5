import { serveTasks } from '../child-process/child-tasks.js';
import { inspectTable } from './inspect-table.js';
import { OpenTable } from './open-table.js';
import type { InspectTableTask, TableRowsTask } from './table-tasks.js';

/** The process in which tables are read, forked by ChildTableReader. One table stays open between tasks. */
let open: OpenTable | undefined;

serveTasks({
  inspect: async ({ path, wanted, limits }: InspectTableTask) => inspectTable(path, wanted, limits),
  rows: async ({ path, table, after, most, limits }: TableRowsTask) => {
    if (!open?.standsAt(path, table, after)) {
      await open?.close();
      open = new OpenTable(path, table, after, limits);
    }
    return open.next(most);
  },
});
