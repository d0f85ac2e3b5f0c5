import { describe, expect, it } from '@jest/globals';
import { OCR_ENGINE_NAMES } from '../../platform/config/app-config.js';
import { ENGINES, engineNamed, otherFamilies } from './engines.js';

const names = (engines: typeof ENGINES): string[] => engines.map(({ name }) => name);

describe('the engines', () => {
  it('each stand under their own name, the best first', async () => {
    expect(names(ENGINES)).toEqual([...OCR_ENGINE_NAMES]);
    for (const { name, make, makeLineRecogniser } of ENGINES) {
      expect(engineNamed(name).name).toBe(name);
      const opened = [make({}), ...(makeLineRecogniser ? [makeLineRecogniser({ children: 1 })] : [])];
      expect(opened.map((each) => each.name)).toEqual(opened.map(() => name));
      await Promise.all(opened.map((each) => each.close()));
    }
  });

  it('beside one are those of another family; beside a stranger all', () => {
    expect(names(otherFamilies('line-reader'))).toEqual(['tesseract', 'tesseract.js']);
    expect(names(otherFamilies('tesseract'))).toEqual(['line-reader']);
    expect(names(otherFamilies('tesseract.js'))).toEqual(['line-reader']);
    expect(names(otherFamilies('recorded'))).toEqual(names(ENGINES));
  });
});
