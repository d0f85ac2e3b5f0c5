import { Instance } from '../../platform/database/instance.entity.js';
import type { Check } from './check.js';

/** Database and store carry the id of the same installation. */
export const checkInstance: Check = async function* instance({ dataSource, store }) {
  const { id } = await dataSource.manager.findOneByOrFail(Instance, { slot: 1 });
  const owner = await store.claimInstance(id);
  if (owner.id === id) return;
  yield {
    check: 'instance',
    what: {
      vi: `Cơ sở dữ liệu thuộc hệ thống ${id}, kho tệp thuộc ${owner.id}. Hãy kiểm tra DATABASE_URL, S3_ENDPOINT, S3_BUCKET và PHUSA_DATA.`,
      en: `The database belongs to installation ${id}, the file store to ${owner.id}. Check DATABASE_URL, S3_ENDPOINT, S3_BUCKET and PHUSA_DATA.`,
    },
  };
};
