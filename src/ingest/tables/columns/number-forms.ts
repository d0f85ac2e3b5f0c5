/** Section, class, subclass, main group and subgroup, as WIPO writes them; a version may follow in brackets. */
const IPC = /^([A-H])\s?(\d{2})\s?([A-Z])\s{0,4}(\d{1,4})\s?\/\s?(\d{2,6})(?:\s*\(\d{4}\.\d{2}\))?$/;

/** `a01h5/00 (2006.01)` → `A01H 5/00`; undefined for what is no symbol of the classification. */
export function ipcSymbol(text: string): string | undefined {
  const [, section = '', number = '', subclass = '', main = '', sub = ''] =
    IPC.exec(text.trim().toUpperCase()) ?? [];
  return section === '' || number === '00' ? undefined : `${section}${number}${subclass} ${main}/${sub}`;
}

export const isIpc = (text: string): boolean => ipcSymbol(text) !== undefined;

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

/** Without the address in front of it. */
export const doiOf = (text: string): string | undefined => DOI.exec(text.trim())?.[1];

export const isDoi = (text: string): boolean => doiOf(text) !== undefined;

/** With its stroke; undefined where the check figure does not fit (ISO 3297). */
export function issnOf(text: string): string | undefined {
  const [, digits = ''] =
    /^(?:e-?issn|p-?issn|issn)?[:\s]*(\d{4}[-–\s]?\d{3}[\dXx])$/i.exec(text.trim()) ?? [];
  const bare = digits.replace(/[-–\s]/g, '').toUpperCase();
  if (bare.length !== 8) return undefined;
  const sum = [...bare].reduce((all, figure, i) => all + (figure === 'X' ? 10 : Number(figure)) * (8 - i), 0);
  return sum % 11 === 0 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : undefined;
}
