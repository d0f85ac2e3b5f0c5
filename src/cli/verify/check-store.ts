import type { ObjectInfo } from '../../platform/storage/object-store.js';
import type { Check, Finding, Verification } from './check.js';
import { type StrayObject, straysAmong } from './known-objects.js';
import { moveToQuarantine } from './quarantine-objects.js';

const PREFIXES = ['originals/', 'derivatives/', 'reports/'];
const AT_ONCE = 1000;
/** An original is in the store before its document is in the catalogue. */
const YOUNG_MS = 60 * 60 * 1000;
/** More stray objects than this are no leftovers but a sign that the catalogue or the store is the wrong one. */
const MASS = { count: 1000, share: 0.1, fewest: 3 };

/** Every object in the store belongs to a document or a signed report. Repair: others are moved aside, never deleted. */
export const checkStore = (youngMs = YOUNG_MS): Check =>
  async function* store(verification) {
    const strays: StrayObject[] = [];
    let total = 0;
    for await (const objects of listed(verification)) {
      total += objects.length;
      verification.saw('objects', objects.length);
      const before = Date.now() - youngMs;
      const settled = objects.filter(({ modifiedAt }) => modifiedAt.getTime() <= before);
      strays.push(...(await straysAmong(verification.dataSource, settled)));
      if (verification.signal.aborted) return;
    }
    if (strays.length === 0) return;
    if (!verification.repair) yield* strays.map((stray) => findingOf(stray));
    else if (isMass(strays.length, total)) {
      yield* strays.map((stray) => findingOf(stray));
      yield tooMany(strays.length, total);
    } else {
      const moved = await moveToQuarantine(verification, strays);
      yield* strays.map((stray) => findingOf(stray, moved.get(stray.object.key)));
    }
  };

const isMass = (count: number, total: number): boolean =>
  count > MASS.count || (count > MASS.fewest && count > total * MASS.share);

async function* listed({ store }: Verification): AsyncGenerator<ObjectInfo[]> {
  let objects: ObjectInfo[] = [];
  for (const prefix of PREFIXES) {
    for await (const object of store.list(prefix)) {
      objects.push(object);
      if (objects.length < AT_ONCE) continue;
      yield objects;
      objects = [];
    }
  }
  yield objects;
}

function findingOf({ object, why, documentId }: StrayObject, movedTo?: string): Finding {
  const moved = {
    vi: movedTo === undefined ? '' : `; đã chuyển sang ${movedTo}`,
    en: movedTo === undefined ? '' : `; moved to ${movedTo}`,
  };
  const what =
    why === 'unknown'
      ? { vi: 'không thuộc tài liệu hay báo cáo nào', en: 'belongs to no document or report' }
      : {
          vi: 'làm từ một tài liệu đang bị cách ly',
          en: 'was made from a document that is now quarantined',
        };
  return {
    check: 'store',
    ...(documentId === undefined ? {} : { documentId }),
    object: object.key,
    what: { vi: `${object.key} ${what.vi}${moved.vi}`, en: `${object.key} ${what.en}${moved.en}` },
    ...(movedTo === undefined ? {} : { mended: true }),
  };
}

const tooMany = (count: number, total: number): Finding => ({
  check: 'store',
  what: {
    vi: `${count} trong ${total} tệp không thuộc tài liệu hay báo cáo nào: quá nhiều để là rác, nên không tệp nào bị chuyển đi. Có thể cơ sở dữ liệu hoặc kho tệp không đúng hệ thống.`,
    en: `${count} of ${total} objects belong to no document or report: too many to be leftovers, so none was moved. The database or the store may belong to another installation.`,
  },
});
