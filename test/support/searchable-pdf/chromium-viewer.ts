import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type BrowserContext } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const PATIENCE_MS = 30_000;
const PAUSE_MS = 300;

/** All that a person gets who opens a PDF in Chromium, marks everything and copies it. */
export async function copyFromChromium(program: string, path: string): Promise<string> {
  const server = await serve(path);
  const browser = await chromium.launch({
    executablePath: program,
    args: FLAGS,
    // The viewer is an extension.
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  try {
    const context = await browser.newContext();
    return await copied(context, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The viewer does not say when it has all pages: ask until it gives the same again. */
async function copied(context: BrowserContext, address: string): Promise<string> {
  const viewer = await context.newPage();
  await viewer.goto(`${address}/file.pdf`);
  const printDocument = await context.newPage();
  await printDocument.goto(address);
  let last = '';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    await viewer.bringToFront();
    await viewer.mouse.click(640, 400);
    await viewer.keyboard.press('Control+a');
    await viewer.waitForTimeout(PAUSE_MS);
    await viewer.keyboard.press('Control+c');
    await viewer.waitForTimeout(PAUSE_MS);
    await printDocument.bringToFront();
    await printDocument.fill('textarea', '');
    await printDocument.focus('textarea');
    await printDocument.keyboard.press('Control+v');
    await printDocument.waitForTimeout(PAUSE_MS);
    const text = await printDocument.inputValue('textarea');
    if (text !== '' && text === last) return text;
    last = text;
  }
  throw new Error('Chromium gave no text of the PDF to copy');
}

function serve(path: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isPdf = request.url === '/file.pdf';
    response.setHeader('content-type', isPdf ? 'application/pdf' : 'text/html');
    if (isPdf) createReadStream(path).pipe(response);
    else response.end('<!doctype html><title>paper</title><textarea></textarea>');
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
