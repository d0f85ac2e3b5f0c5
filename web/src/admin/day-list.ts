const MOST = 5;
const LONGEST = 90;

/** `14, 3` as numbers; undefined: not what can be set. Empty is none. */
export function daysOf(typed: string): number[] | undefined {
  if (typed.trim() === '') return [];
  const days = typed.split(/[,;\s]+/).filter((part) => part !== '');
  if (!days.every((part) => /^\d{1,2}$/.test(part))) return undefined;
  const numbers = [...new Set(days.map(Number))];
  return numbers.length <= MOST && numbers.every((day) => day >= 1 && day <= LONGEST) ? numbers : undefined;
}

/** How many days a month has in every year. */
export const daysIn = (month: number): number => (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31);
