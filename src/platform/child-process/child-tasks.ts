import { toSentError, type ChildMessage, type TaskMessage } from './child-messages.js';

/** Tells the parent what a task has found so far; resolves when that is out of this process, whatever happens next. */
export type Report = (step: unknown) => Promise<void>;
type Tasks = Record<string, (input: never, report: Report) => Promise<unknown>>;

/** Called once in a child's module: answers the tasks that a ChildRunner sends, by name. */
export function serveTasks(tasks: Tasks): void {
  process.on('message', (message: TaskMessage) => {
    void perform(tasks, message).then((answer) => send(answer, message.id));
  });
  send({ ready: true });
}

async function perform(tasks: Tasks, { id, task, input }: TaskMessage): Promise<ChildMessage> {
  try {
    const work = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
    if (!work) throw new Error(`this child knows no task "${task}"`);
    return { id, output: await work(input as never, (step) => sent({ id, step })) };
  } catch (error) {
    return { id, error: toSentError(error) };
  }
}

function sent(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}

function send(message: ChildMessage, id?: number): void {
  if (!process.send) throw new Error('serveTasks is meant for a forked child');
  try {
    process.send(message);
  } catch (error) {
    // The output cannot be cloned (a function, say): that too is an answer. A closed channel ends the process.
    if (id === undefined || !process.connected) throw error;
    process.send({ id, error: toSentError(error) } satisfies ChildMessage);
  }
}
