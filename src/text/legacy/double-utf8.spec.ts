import { describe, expect, it } from '@jest/globals';
import { undoubled } from './double-utf8.js';

const doubled = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

describe('UTF-8 that was read as CP1252', () => {
  it.each(['Nghiên cứu giống lúa', 'Đề tài về ở ẩm ậ ỡ', 'Trường Đại học Cần Thơ'])(
    'gives “%s” back',
    (text) => {
      expect(undoubled(doubled(text))).toBe(text);
    },
  );

  it.each(['Nghiên cứu', 'plain', 'Château Â°', 'Nghiªn cøu'])('leaves “%s” alone', (text) => {
    expect(undoubled(text)).toBeUndefined();
  });
});
