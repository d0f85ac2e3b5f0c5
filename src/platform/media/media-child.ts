import { serveTasks } from '../child-process/child-tasks.js';
import { FileMediaReader } from './file-media-reader.js';
import type { InspectTask, PageTextTask, PictureTask } from './media-tasks.js';
import { PdfiumPdfReader } from './pdf/pdfium-pdf-reader.js';

/** The process in which media are read, forked by ChildMediaReader. */
const reader = new FileMediaReader(new PdfiumPdfReader());

serveTasks({
  start: () => Promise.resolve(),
  inspect: async ({ file, limits, from }: InspectTask, report) => {
    for await (const step of reader.inspect(file, limits, from)) await report(step);
  },
  pageText: async ({ file, page }: PageTextTask) => reader.pageText(file, page),
  picture: async (task: PictureTask) => reader.picture(task),
  scan: async (task: PictureTask) => reader.scan(task),
});
