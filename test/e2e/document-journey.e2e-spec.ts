import { jest } from '@jest/globals';
import { describeDocumentJourney } from '../support/document-journey.js';
import { Running } from '../support/running.js';

jest.setTimeout(120_000);

describeDocumentJourney({ start: () => Running.start(), end: (phusa) => phusa.end() });
