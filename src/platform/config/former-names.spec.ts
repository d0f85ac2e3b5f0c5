import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './load-config.js';
import { withPresentNames } from './former-names.js';

describe('settings under former names', () => {
  it('are read as the present ones', () => {
    const { furtherRecognition } = loadConfig({ PHUSA_SECOND_READER_MS: '7', PHUSA_THIRD_WAY_MS: '8' });
    expect(furtherRecognition).toEqual({ secondOpinionMs: 7, preprocessingFallbackMs: 8 });
  });

  it('yield to the present ones', () => {
    expect(
      withPresentNames({ PHUSA_SECOND_READER_MS: '7', PHUSA_SECOND_OPINION_MS: '9', PORT: '1' }),
    ).toEqual({
      PHUSA_SECOND_OPINION_MS: '9',
      PORT: '1',
    });
  });
});
