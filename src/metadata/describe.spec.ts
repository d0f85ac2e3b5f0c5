import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { documentViewOf } from '../../test/support/page-view.js';
import { describeDocument } from './describe.js';
import type { DocumentView, FieldSuggestion } from './page/description-reader.js';

interface Truth {
  readonly pages: readonly { readonly text: string }[];
  readonly metadata: Readonly<Record<string, unknown>>;
}

const SAMPLES = readdirSync('samples').filter((name) => name.endsWith('.truth.json'));
const truthOf = (name: string): Truth => JSON.parse(readFileSync(`samples/${name}`, 'utf8')) as Truth;

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function valuesOf(fields: readonly FieldSuggestion[], name: string): unknown[] {
  return fields
    .filter((field) => field.name === name)
    .map(({ value }) =>
      typeof value === 'object' && value !== null && 'name' in value ? value.name : value,
    );
}

/** A field stands letter for letter where it says, and has a box. */
function expectEvidence(document: DocumentView, field: FieldSuggestion): void {
  const page = document.pages.find(({ number }) => number === field.evidence?.page);
  expect(page?.text).toContain(field.evidence?.quote);
  expect(field.evidence?.quote).not.toBe('');
  expect(field.evidence?.boxes.length).toBeGreaterThan(0);
}

describe.each([undefined, 78])('description of the samples, lines wrapped at %s', (wrap) => {
  const layout = wrap === undefined ? {} : { wrap };
  it.each(SAMPLES)('%s', (name) => {
    const truth = truthOf(name);
    const document = documentViewOf(
      truth.pages.map((page) => page.text),
      layout,
    );
    const fields = describeDocument(document);
    for (const [key, expected] of Object.entries(truth.metadata)) {
      const found = valuesOf(fields, camelCase(key));
      expect([key, found]).toEqual([key, Array.isArray(expected) ? expected : [expected]]);
    }
    for (const field of fields) expectEvidence(document, field);
    expect(fields.every(({ confidence }) => confidence > 0 && confidence < 1)).toBe(true);
  });
});

describe('abstaining', () => {
  it('gives no title to a text that has none', () => {
    const text = 'Vùng đất cát ven biển có lượng mưa thấp, gió mạnh quanh năm và khả năng giữ nước rất kém.';
    expect(describeDocument(documentViewOf([text])).map((field) => field.name)).toEqual(['language']);
  });

  it('gives nothing to a blank document', () => {
    expect(describeDocument(documentViewOf(['']))).toEqual([]);
  });
});
