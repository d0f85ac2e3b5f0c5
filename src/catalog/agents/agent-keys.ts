import type { AgentKind } from './agent-kind.js';
import { foldedWords, initialsOf, oneSpelling } from './name-words.js';
import { acronymAlone, acronymsOf, coreOf, translatedCore } from './organisation-forms.js';

interface Named {
  readonly kind: AgentKind;
  readonly name: string;
}

const MOST_SUFFIXES = 12;

/** The whole name, folded: by it lists are ordered. */
export const mainKey = ({ name }: Named): string => foldedWords(name).join(' ');

/**
 * Forms that a question may begin with: of a person the name as printed, turned as in English, and without middle
 * names; of an organisation the name from each of its words on, and its acronyms. A question finds every form that it
 * is the beginning of.
 */
export function searchKeys(agent: Named): string[] {
  const words = foldedWords(agent.name);
  const forms = agent.kind === 'person' ? personForms(words) : organisationForms(words, agent.name);
  const all = [...new Set([mainKey(agent), ...forms])];
  return all.filter((key) => !all.some((other) => other !== key && other.startsWith(`${key} `)));
}

function personForms(words: readonly string[]): string[] {
  const [family = '', ...others] = words;
  const given = words.at(-1) ?? '';
  return [
    [given, ...words.slice(0, -1)],
    [...others, family],
    [given, ...words.slice(1, -1), family],
    [family, given],
    ...(words.length > 3 ? [words.slice(-2)] : []),
  ].map((form) => form.join(' '));
}

const organisationForms = (words: readonly string[], name: string): string[] => [
  ...words.slice(0, MOST_SUFFIXES).map((_, i) => words.slice(i).join(' ')),
  ...acronymsOf(name),
];

/** What two records share when they are the same but for tones, order, i or y, or the form of a company. */
export function coreKey({ kind, name }: Named): string {
  if (kind === 'organisation') return coreOf(name);
  return foldedWords(name).map(oneSpelling).sort().join(' ');
}

/**
 * Blocking keys: likely duplicates share at least one. A name in full stands under `I:`/`A:` and looks for abbreviated ones under
 * `i:`/`a:`, so that names in full are not compared with each other by their initials.
 */
export function blockKeys(agent: Named): string[] {
  return agent.kind === 'person' ? personBlocks(agent) : organisationBlocks(agent);
}

function personBlocks(agent: Named): string[] {
  const words = foldedWords(agent.name).map(oneSpelling);
  const initials = [...initialsOf(words)].sort().join('');
  const full = words.filter((word) => word.length > 1);
  const mark = full.length < words.length ? 'i' : 'I';
  const ends = mark === 'i' ? full : [words[0] ?? '', words.at(-1) ?? ''];
  return [...new Set([`n:${coreKey(agent)}`, ...ends.map((word) => `${mark}:${word} ${initials}`)])];
}

function organisationBlocks(agent: Named): string[] {
  const translated = translatedCore(agent.name);
  const alone = acronymAlone(agent.name);
  return [
    `o:${coreKey(agent)}`,
    ...(translated === undefined ? [] : [`o:${translated}`]),
    ...(alone === undefined ? acronymsOf(agent.name).map((acronym) => `A:${acronym}`) : [`a:${alone}`]),
  ];
}

const SOUGHT: Readonly<Record<string, string>> = { i: 'I', I: 'i', a: 'A', A: 'a' };

/** The key under which the other of two duplicates is found. */
export const soughtKey = (key: string): string => `${SOUGHT[key[0] ?? ''] ?? key[0] ?? ''}${key.slice(1)}`;
