// A child that misbehaves in the way that each task's name says. Needs the built project, as every child does.
import { serveTasks } from '../../dist/src/platform/child-process/child-tasks.js';

serveTasks({
  crash: async () => process.kill(process.pid, 'SIGSEGV'),
  hang: async () => {
    for (;;);
  },
  eatMemory: async () => {
    const eaten = [];
    for (;;) {
      eaten.push(Buffer.alloc(16 * 1024 * 1024, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
});
