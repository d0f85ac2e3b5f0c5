// Stands for the HTTP process: answers when asked whether it is ready, and tells what it was given.
import { createServer } from 'node:http';

createServer((request, response) => {
  const { DATABASE_URL, PHUSA_ADMIN_KEY_FILE } = process.env;
  if (request.url === '/given')
    response.end(JSON.stringify({ pid: process.pid, DATABASE_URL, PHUSA_ADMIN_KEY_FILE }));
  else response.end('ok');
}).listen(Number(process.env.PORT), '127.0.0.1');
for (const end of ['SIGTERM', 'disconnect']) process.on(end, () => process.exit(0));
