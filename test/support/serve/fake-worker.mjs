// Stands for the worker: takes a moment to hand back its work.
setInterval(() => undefined, 1000);
for (const end of ['SIGTERM', 'disconnect']) process.on(end, () => setTimeout(() => process.exit(0), 100));
