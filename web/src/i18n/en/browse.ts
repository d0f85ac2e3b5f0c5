import type { Translation } from '../translation.js';
import type { browse as vi } from '../vi/browse.js';

export const browse: Translation<typeof vi> = {
  browse: {
    title: 'Browse',
    kinds: 'Browse by',
    all: {
      type: 'All document types',
      year: 'All years',
      field: 'All fields of research',
      organisation: 'All organisations',
      person: 'All people named',
    },
    order: {
      usual: 'Usual order',
      latest: 'Latest year first',
      name: 'Name A–Z',
      count: 'Most documents first',
    },
    none: 'There are no documents to browse this way yet.',
  },
};
