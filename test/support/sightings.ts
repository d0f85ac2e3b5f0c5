import type { DocumentListDto, RelatedListDto, StatsDto } from '../../src/documents/dto/document.dto.js';
import type { BatchesDto } from '../../src/ingest/batches/ingest.dto.js';
import type { ProgressReportDto } from '../../src/progress/figures/progress.dto.js';
import type {
  DocumentHitsDto,
  SearchAnswerDto,
  SuggestionsDto,
} from '../../src/search/results/search.dto.js';
import type { As, RunningApi } from './running-api.js';

/** One document among others, and what is its own alone. */
export interface Hidden {
  readonly id: string;
  /** Another document, open to all, that is linked to it. */
  readonly twin: string;
  /** Words of its text, of its title, and the beginning of a suggestion. */
  readonly bodyWords: string;
  readonly titleWords: string;
  readonly typed: string;
  /** A word of its text with a slip in it, which nothing else is near. */
  readonly misspelt: string;
  /** A year that only it has. */
  readonly year: number;
  readonly batchName: string;
  /** How many documents there are with it. */
  readonly all: number;
}

type Place = (phusa: RunningApi, hidden: Hidden, as: As) => Promise<boolean>;

const found = async (phusa: RunningApi, path: string, as: As): Promise<boolean> => {
  const response = await phusa.api(path, {}, as);
  await response.arrayBuffer();
  if (response.status === 200) return true;
  // neither "forbidden" nor anything else that tells that it is there
  if (response.status !== 404) throw new Error(`${path}: ${response.status}`);
  return false;
};

const get = async <T>(phusa: RunningApi, path: string, as: As): Promise<T> => {
  const { status, body } = await phusa.get<T>(path, as);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
};

const asked = (words: string): string => encodeURIComponent(words);
const below =
  (path: string): Place =>
  (phusa, { id }, as) =>
    found(phusa, `/documents/${id}${path}`, as);

async function searched(phusa: RunningApi, words: string, id: string, as: As): Promise<boolean> {
  const { total, hits } = await get<SearchAnswerDto>(phusa, `/search?q=${asked(words)}`, as);
  const seen = hits.some((hit) => hit.id === id);
  if (seen !== total > 0)
    throw new Error(`${words}: ${total} in all, but ${seen ? '' : 'not '}among the hits`);
  return seen;
}

/** Every place where a document can be seen. */
export const PLACES: Readonly<Record<string, Place>> = {
  'search by words of its text': (phusa, { bodyWords, id }, as) => searched(phusa, bodyWords, id, as),
  'search by its title': (phusa, { titleWords, id }, as) => searched(phusa, titleWords, id, as),
  'search for everything': async (phusa, { id }, as) =>
    (await get<SearchAnswerDto>(phusa, '/search?size=100', as)).hits.some((hit) => hit.id === id),
  facets: async (phusa, { year }, as) =>
    (await get<SearchAnswerDto>(phusa, '/search', as)).facets['year']?.some(
      ({ value }) => value === String(year),
    ) ?? false,
  suggestions: async (phusa, { typed, id }, as) =>
    (await get<SuggestionsDto>(phusa, `/search/suggest?q=${asked(typed)}`, as)).items.some(
      ({ documentId }) => documentId === id,
    ),
  'the mending of misspelt words': async (phusa, hidden, as) =>
    (await get<SearchAnswerDto>(phusa, `/search?q=${asked(hidden.misspelt)}`, as)).suggestion !== undefined,
  stats: async (phusa, { all }, as) => (await get<StatsDto>(phusa, '/stats', as)).documents === all,
  'recent documents': async (phusa, { id }, as) =>
    (await get<DocumentListDto>(phusa, '/documents/recent?size=50', as)).items.some((item) => item.id === id),
  'the list': async (phusa, { id }, as) =>
    (await get<DocumentListDto>(phusa, '/documents?size=200', as)).items.some((item) => item.id === id),
  'the counts of the list': async (phusa, { all }, as) =>
    (await get<DocumentListDto>(phusa, '/documents', as)).counts.done === all,
  'the progress report': async (phusa, { all }, as) =>
    (await get<ProgressReportDto>(phusa, '/progress', as)).total === all,
  batches: async (phusa, { batchName }, as) => {
    const { status, body } = await phusa.get<BatchesDto>('/batches', as);
    return status === 200 && body.items.some(({ name }) => name === batchName);
  },
  'relations of another document': async (phusa, { twin, id }, as) =>
    (await get<RelatedListDto>(phusa, `/documents/${twin}/relations`, as)).items.some(
      (item) => item.id === id,
    ),
  document: below(''),
  relations: below('/relations'),
  pages: below('/pages'),
  page: below('/pages/1'),
  text: below('/pages/1/text'),
  'ALTO of a page': below('/pages/1/alto'),
  'ALTO of all pages': below('/alto'),
  picture: below('/pages/1/image?width=320'),
  'hits inside': async (phusa, { id, bodyWords }, as) => {
    const { status, body } = await phusa.get<DocumentHitsDto>(
      `/documents/${id}/hits?q=${asked(bodyWords)}`,
      as,
    );
    if (status !== 200 && status !== 404) throw new Error(`hits: ${status}`);
    return status === 200 && body.total > 0;
  },
  'original file': below('/files/original'),
  'searchable file': below('/files/searchable'),
};

/** Where the principal sees the document. */
export async function sightings(phusa: RunningApi, hidden: Hidden, as: As): Promise<string[]> {
  const seen = await Promise.all(
    Object.entries(PLACES).map(async ([name, look]) => ((await look(phusa, hidden, as)) ? name : '')),
  );
  return seen.filter((name) => name !== '');
}
