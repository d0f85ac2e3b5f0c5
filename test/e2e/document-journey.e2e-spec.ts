import { jest } from '@jest/globals';
import { describeDocumentJourney } from '../support/document-journey.js';
import { emptyFolder } from '../support/data-folder.js';
import { Running } from '../support/running.js';

jest.setTimeout(120_000);

describeDocumentJourney({
  start: () => Running.start({ dataDir: emptyFolder() }),
  end: (phusa) => phusa.end(),
});
