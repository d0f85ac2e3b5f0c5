/** The first of the browser's languages that the interface speaks; else Vietnamese. */
export function firstLanguage(asked: readonly string[]): 'vi' | 'en' {
  const spoken = asked
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'vi' || tag === 'en');
  return spoken === 'en' ? 'en' : 'vi';
}
