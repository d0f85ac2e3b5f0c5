import type { Translation } from '../translation.js';
import type { rereading as vi } from '../vi/rereading.js';

export const rereading: Translation<typeof vi> = {
  rereading: {
    scope_one: '{{documents}} document, {{pages}} pages.',
    scope_other: '{{documents}} documents, {{pages}} pages.',
    underWay_one: '{{documents}} document that is being read is left to that.',
    underWay_other: '{{documents}} documents that are being read are left to that.',
    imported_one: '{{documents}} record imported from elsewhere has no page pictures to read.',
    imported_other: '{{documents}} records imported from elsewhere have no page pictures to read.',
    nothing: 'There is no document that can be read again.',
    engine: 'Read with',
    usual: '{{name}} (as usual)',
    engines: {
      'line-reader': 'phusa’s own reader',
      tesseract: 'Tesseract {{version}}',
      tesseractJs: 'Tesseract.js {{version}}',
    },
    force: 'Read every page from its picture',
    forceHint: 'Otherwise a page whose file holds a true text keeps that text.',
    keepsTitle: 'What people corrected is kept.',
    keeps:
      'Corrected lines are put on the new reading by their place and content; one that no longer fits is shown on its page, to be placed anew. Values that were confirmed or rejected do not change.',
    corrected_one: '{{documents}} document has corrected lines.',
    corrected_other: '{{documents}} documents have corrected lines.',
    meanwhile:
      'Meanwhile the present text stays readable and searchable; the new one takes its place once it is complete. New documents are read first.',
    leave: 'You can leave this page; the desk shows how far it is, under “Processing”.',
    begin_one: 'Read {{documents}} document again',
    begin_other: 'Read {{documents}} documents again',
    begun_one: '{{documents}} document waits to be read again.',
    begun_other: '{{documents}} documents wait to be read again.',
  },
};
