/** Words of one side; a desk's carry what became of their mail. */
export type Said<Answer, Message> =
  { readonly from: 'desk'; readonly said: Answer } | { readonly from: 'inquirer'; readonly said: Message };

/** What both sides wrote after the first letter, in the order in which they wrote it. */
export function threadOf<Answer extends { at: string }, Message extends { at: string }>(
  answers: readonly Answer[],
  messages: readonly Message[],
): Said<Answer, Message>[] {
  return [
    ...answers.map((said) => ({ from: 'desk' as const, said })),
    ...messages.map((said) => ({ from: 'inquirer' as const, said })),
  ].sort((a, b) => Date.parse(a.said.at) - Date.parse(b.said.at));
}
