import { findElasticsearch } from '../../search/elasticsearch/elasticsearch-check.js';
import { PhusaError } from '../../shared/errors.js';
import type { Check } from './check.js';

/** Elasticsearch answers, takes our user, is of a version that we know and has all its parts. */
export const checkElasticsearch =
  (url: string): Check =>
  async () => {
    const base = { id: 'ELASTICSEARCH_URL', name: { vi: 'ELASTICSEARCH_URL', en: 'ELASTICSEARCH_URL' } };
    const where = new URL(url).host;
    try {
      const { version, fits, status } = await findElasticsearch(url);
      const found = `${where}, Elasticsearch ${version}, ${status}`;
      if (status === 'red') return { ...base, verdict: 'missing', found, advice: RED };
      return fits ? { ...base, verdict: 'ok', found } : { ...base, verdict: 'better', found, advice: OTHER };
    } catch (error) {
      if (!(error instanceof PhusaError)) throw error;
      return {
        ...base,
        verdict: 'missing',
        found: `${where}: ${error.detail ?? error.message}`,
        advice: {
          vi: 'Hãy xem Elasticsearch có đang chạy không, hoặc sửa ELASTICSEARCH_URL (kèm tên và mật khẩu).',
          en: 'Check that Elasticsearch is running, or correct ELASTICSEARCH_URL (including user and password).',
        },
      };
    }
  };

const RED = {
  vi: 'Một phần chỉ mục không truy cập được. Hãy xem các nút và ổ đĩa của Elasticsearch.',
  en: 'Part of the indexes is unavailable. Check the nodes and disks of Elasticsearch.',
};
const OTHER = {
  vi: 'phusa được thử với Elasticsearch 8.19 trở lên, dòng 8.',
  en: 'phusa is tested with Elasticsearch 8.19 and later versions of 8.',
};
