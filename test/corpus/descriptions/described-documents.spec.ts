import { describe, expect, it } from '@jest/globals';
import { foldedForm } from '../../../src/text/normalise.js';
import { textOfPage } from '../pages/printed-page.js';
import type { DescribedDocument } from './described-document.js';
import { describedDocuments } from './described-documents.js';
import { DESCRIBED_LAYOUTS } from './layouts.js';
import { REPORT_PARTS } from './lists/parts-report.js';
import { TUNE_PARTS } from './lists/parts-tune.js';

const letters = (text: string): string => foldedForm(text).replace(/[^\p{L}\p{N}]/gu, '');
const printed = ({ pages }: DescribedDocument): string => letters(pages.map(textOfPage).join(' '));

const documents = (['tune', 'report'] as const).flatMap((half) => describedDocuments(half, 5, 3));

describe('documents with a known description', () => {
  it('are the same for the same seed', () => {
    expect(describedDocuments('tune', 5, 1)).toEqual(describedDocuments('tune', 5, 1));
    expect(describedDocuments('tune', 5, 1)).not.toEqual(describedDocuments('tune', 6, 1));
  });

  it.each(documents.map((document) => [document.id, document] as const))(
    '%s prints what it says',
    (_, document) => {
      const text = printed(document);
      for (const name of [
        'title',
        'titleEn',
        'hostOrganisation',
        'managingAgency',
        'taskCode',
        'doi',
        'ipc',
      ] as const) {
        for (const value of document.truth[name] ?? []) expect(text).toContain(letters(String(value)));
      }
    },
  );

  it('share neither layouts nor lists between the halves', () => {
    for (const kind of ['report', 'patent', 'article'] as const) {
      const [tune, report] = [
        Object.values(DESCRIBED_LAYOUTS.tune[kind]),
        Object.values(DESCRIBED_LAYOUTS.report[kind]),
      ];
      expect(tune.length + report.length).toBeGreaterThanOrEqual(6);
      expect(tune.filter((layout) => report.includes(layout))).toEqual([]);
    }
    for (const list of ['families', 'middles', 'givens', 'hosts', 'provinces', 'companies', 'ipc'] as const) {
      expect(TUNE_PARTS[list].filter((entry) => REPORT_PARTS[list].includes(entry))).toEqual([]);
    }
  });
});
