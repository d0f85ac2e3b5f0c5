import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import type { Sent } from './running-api.js';

/** Drops files from outside on what the selector names, as the mouse does. */
export async function dropFiles(page: Page, selector: string, files: readonly Sent[]): Promise<void> {
  const given = files.map((file) => {
    const { name, bytes } =
      typeof file === 'string' ? { name: basename(file), bytes: readFileSync(file) } : file;
    return { name, base64: Buffer.from(bytes).toString('base64') };
  });
  const dataTransfer = await page.evaluateHandle(
    `((files) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    })(${JSON.stringify(given)})`,
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(selector, event, { dataTransfer });
  }
}
