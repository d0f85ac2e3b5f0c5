import { describe, expect, it } from '@jest/globals';
import { Command, CommanderError } from 'commander';
import { languageList, numberFrom, usageExit } from './usage.js';

describe('a command line', () => {
  it('takes languages by our names and by Tesseract’s', () => {
    expect(languageList('vi,en')).toEqual(['vi', 'en']);
    expect(languageList('vie+eng')).toEqual(['vi', 'en']);
    expect(languageList('ENG')).toEqual(['en']);
    for (const wrong of ['', 'vi,fr', ',']) expect(() => languageList(wrong)).toThrow('vi, en');
  });

  it('takes numbers from a least one on', () => {
    expect(numberFrom(0)('0.5')).toBe(0.5);
    expect(numberFrom(1, true)('4')).toBe(4);
    for (const wrong of ['', 'x', '-1', 'NaN', 'Infinity']) expect(() => numberFrom(0)(wrong)).toThrow('0');
    expect(() => numberFrom(1, true)('1.5')).toThrow('1');
  });

  it('ends with the code for a wrong one, and with 0 for help', () => {
    const exitOf = (args: string[]): number => {
      const quiet = { writeErr: () => undefined, writeOut: () => undefined };
      try {
        new Command().exitOverride(usageExit(2)).configureOutput(quiet).parse(args, { from: 'user' });
      } catch (error) {
        return (error as CommanderError).exitCode;
      }
      return -1;
    };
    expect([exitOf(['--nonsense']), exitOf(['--help'])]).toEqual([2, 0]);
  });
});
