import type { components } from '../api.js';

/** Calls of the search that the API description does not hold yet; to go when it does. */
export interface SearchPaths {
  '/api/v1/search': {
    get: {
      parameters: {
        query?: Partial<Record<'q' | 'type' | 'field' | 'year' | 'language' | 'trl' | 'sort', string>> & {
          from?: number;
          size?: number;
        };
      };
      responses: { 200: Json<SearchAnswer> };
    };
  };
  '/api/v1/search/suggest': {
    get: { parameters: { query: { q: string } }; responses: { 200: Json<{ items: Suggestion[] }> } };
  };
  '/api/v1/documents/{id}/hits': {
    get: {
      parameters: { path: { id: string }; query: { q: string } };
      responses: { 200: Json<{ total: number; items: Hit[] }> };
    };
  };
}

interface Json<T> {
  headers: Record<string, unknown>;
  content: { 'application/json': T };
}

export interface Hit {
  page: number;
  snippet: string;
  marks: number[][];
  boxes: number[][];
}

export interface SearchHit {
  id: string;
  score: number;
  title: string | null;
  type: components['schemas']['DocumentSummaryDto']['type'];
  year?: number;
  authors: string[];
  host?: string;
  language?: string;
  pages: { number: number; snippet: string; marks: number[][]; boxes: number[][] }[];
}

export interface SearchAnswer {
  total: number;
  took: number;
  hits: SearchHit[];
  facets: Record<string, { value: string; count: number; label?: string }[] | undefined>;
  suggestion?: string;
}

export interface Suggestion {
  text: string;
  kind: string;
  documentId?: string;
}
