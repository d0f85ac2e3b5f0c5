import { readFileSync } from 'node:fs';
import type { Matter, Place, Subject } from './work.js';

const file = (name: string): string =>
  readFileSync(new URL(`./words/${name}.txt`, import.meta.url), 'utf8').trim();
const linesOf = (name: string): string[] => file(name).split('\n');
const parted = (text = '', sign = ';'): string[] => text.split(sign).map((part) => part.trim());

export const subjects: readonly Subject[] = linesOf('subjects')
  .slice(1)
  .map((line) => {
    const [id = '', group = '', fields, names, english = ''] = parted(line, '|');
    return { id, group, fields: parted(fields), names: parted(names), english };
  });

const asks = new Map(
  linesOf('asks')
    .slice(1)
    .map((line) => {
      const [id = '', list] = parted(line, ':');
      return [id, parted(list)];
    }),
);

export const matters: readonly Matter[] = ['water', 'land', 'town']
  .map((name) => file(`matters-${name}`))
  .join('\n')
  .split(/^== /m)
  .slice(1)
  .map((block) => {
    const [head, ...sentences] = block.trim().split('\n');
    const [id = '', family = '', groups, field = '', ipc = '', wordings, english = ''] = parted(head, '|');
    return {
      id,
      family,
      groups: parted(groups, ','),
      field,
      ipc,
      wordings: parted(wordings),
      english,
      sentences,
      asks: asks.get(id) ?? [],
    };
  });

export const places: readonly Place[] = linesOf('places').map((line) => {
  const [district = '', province = ''] = line.split('|');
  return { district, province };
});
export const hosts = linesOf('hosts');
export const agents = linesOf('agents');
export const effects = linesOf('effects');
export const common = linesOf('common');
export const englishSentences = linesOf('english');

const names = new Map(
  linesOf('names').map((line) => {
    const [part = '', list] = parted(line, ':');
    return [part, parted(list, ' ')];
  }),
);
export const nameParts = (part: 'family' | 'middle' | 'given'): readonly string[] => names.get(part) ?? [];
