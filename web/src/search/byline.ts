/** `Trung tâm … · 2023 · Báo cáo`: what is known, in one line. */
export const byline = (parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');
