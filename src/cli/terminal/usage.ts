import { CommanderError, InvalidArgumentError } from 'commander';
import { type OpeningAnswers, PATENT_ANSWERS } from '../../access/opening/opening-answers.js';

/** For `Command.exitOverride`: a wrong command line ends with `code`; asking for help does not. */
export const usageExit =
  (code: number) =>
  (error: CommanderError): never => {
    throw new CommanderError(error.exitCode === 0 ? 0 : code, error.code, error.message);
  };

const LANGUAGES: Readonly<Record<string, 'vi' | 'en'>> = { vi: 'vi', vie: 'vi', en: 'en', eng: 'en' };

/** `vi,en`; also the names that Tesseract knows them by. */
export function languageList(text: string): ('vi' | 'en')[] {
  const found = text.split(/[,+\s]+/).filter(Boolean);
  const known = found.flatMap((name) => LANGUAGES[name.toLowerCase()] ?? []);
  if (known.length === 0 || known.length < found.length) {
    throw new InvalidArgumentError('vi, en, hoặc cả hai: vi,en · vi, en, or both: vi,en');
  }
  return [...new Set(known)];
}

/** A number of at least `least`. */
export const numberFrom =
  (least: number, whole = false) =>
  (text: string): number => {
    const number = Number(text);
    if (
      text.trim() === '' ||
      !Number.isFinite(number) ||
      number < least ||
      (whole && !Number.isInteger(number))
    ) {
      throw new InvalidArgumentError(`số từ ${least} trở lên · a number of ${least} or more`);
    }
    return number;
  };

export const OPENING_FLAGS = '--opening <answers>';
export const OPENING_DOES =
  'trả lời trước khi mở nội dung · answers required to open a body: patent=none|filed|intended,personalData=true|false,secrecy=true|false';

/** `patent=none,personalData=false,secrecy=false`: all three. */
export function openingAnswers(text: string): OpeningAnswers {
  const given = new Map(
    text.split(',').map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim(), value.trim()] as const;
    }),
  );
  const patent = PATENT_ANSWERS.find((answer) => answer === given.get('patent'));
  const [personalData, secrecy] = [given.get('personalData'), given.get('secrecy')];
  if (given.size !== 3 || !patent || !isTruth(personalData) || !isTruth(secrecy))
    throw new InvalidArgumentError('patent=none,personalData=false,secrecy=false');
  return { patent, personalData: personalData === 'true', secrecy: secrecy === 'true' };
}

const isTruth = (text: string | undefined): text is 'true' | 'false' => text === 'true' || text === 'false';
