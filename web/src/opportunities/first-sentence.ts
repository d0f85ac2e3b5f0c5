const LONGEST = 220;

/** The first sentence of a summary; one that goes on and on is cut between words. */
export function firstSentence(summary: string): string {
  const line = summary.trim().split(/\n/u)[0] ?? '';
  // a full stop behind a figure or before a small letter ends nothing
  const end = /[.!?…](?=\s+\p{Lu})/u.exec(line);
  const sentence = end ? line.slice(0, end.index + 1) : line;
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}
