export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text in a mail of HTML, in which nothing is markup. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** The same, with its lines kept. */
export const escapedLines = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>');
