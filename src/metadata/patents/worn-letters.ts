const FIGURES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  '|': '1',
  B: '8',
};

/**
 * Where an office prints figures and codes alone, what readers take for them set right, letter for letter so that
 * places stay: `U5 10,505` and `ĐE` are US and DE, `2O11` is 2011, `1ul. 21` is July.
 */
export function withoutWornLetters(text: string): string {
  return text
    .replace(/(?<!\p{L})U5(?=\s?\d)/gu, 'US')
    .replace(/(?<!\p{L})W0(?=\s?(?:19|20)?\d{2}\s?\/)/gu, 'WO')
    .replace(/(?<!\p{L})E[FPR](?=\s?\d(?:\s?\d{3}){2}(?!\d))/gu, 'EP')
    .replace(/(?<!\p{L})Đ(?=[EKO](?!\p{L}))/gu, 'D')
    .replace(/(?<=\()I(?=P\))/gu, 'J')
    .replace(/(?<!\p{L})j(?=\.)/gu, 'J')
    .replace(/(?<=\d[,./-]?)[OoQIl|](?=[,./-]?\d)/gu, (letter) => FIGURES[letter] ?? letter)
    .replace(/(?<![\p{L}\d])[1Il|](?=(?:an|un|ul)[.\s])/gu, 'J')
    .replace(/(?<![\p{L}\d])0(?=ct[.\s])/gu, 'O');
}

/** The same of a date, whose points are read as commas: `21,03,2019`. */
export const wornDate = (text: string): string =>
  withoutWornLetters(text).replace(
    /(?<=\b\d{1,2})[,;](?=\s?\d{1,2}[.,;]\s?\d{4})|(?<=\b\d{1,2}[.,;]\s?\d{1,2})[,;](?=\s?\d{4})/g,
    '.',
  );
