import { parentPort, workerData } from 'node:worker_threads';
import type { IndexTask, ThreadReply, ThreadRequest, ThreadStart } from './index-tasks.js';
import { IndexSession } from './index-session.js';

/** Runs one side (reading or writing) of one index file, so that SQLite never holds up the event loop. */
const port = parentPort;
if (!port) throw new Error('index-thread runs in a worker thread only');
const session = new IndexSession(workerData as ThreadStart);

port.on('message', (request: ThreadRequest<IndexTask>) => {
  port.postMessage(replyTo(request, (early) => port.postMessage(early)));
});

function replyTo(
  { id, task, input }: ThreadRequest<IndexTask>,
  tell: (early: ThreadReply) => void,
): ThreadReply {
  try {
    return { id, value: session.run(task, input, (early) => tell({ id, early })) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: { message, damaged: session.isDamage(error) } };
  }
}
