/** Collects what happened to which pages and says each thing once: "…: pages 1–3, 7". */
export class PageNotes {
  private readonly pages = new Map<string, number[]>();

  add(what: string, page: number): void {
    const known = this.pages.get(what);
    if (known) known.push(page);
    else this.pages.set(what, [page]);
  }

  list(): string[] {
    return [...this.pages].map(([what, pages]) => `${what}: pages ${ranges(pages)}`);
  }
}

function ranges(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const page of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
