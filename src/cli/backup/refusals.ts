import type { ObjectStore } from '../../platform/storage/object-store.js';
import { StartError } from '../../platform/process/start-error.js';
import type { TargetState } from './target-database.js';

export function refuseBusy({ busy }: Pick<TargetState, 'busy'>): void {
  if (!busy) return;
  throw new StartError({
    vi: 'phusa đang chạy trên cơ sở dữ liệu đích. Hãy dừng nó (web và worker), rồi chạy lại.',
    en: 'phusa is using the target database. Stop it (web and workers), then run this command again.',
  });
}

export function refuseFull({ documents, people }: TargetState): void {
  if (documents + people === 0) return;
  throw new StartError({
    vi: `Nơi đích đã có ${documents} tài liệu, ${people} tài khoản. Hãy dùng nơi trống; hoặc thêm --replace để thay toàn bộ bằng bản sao này.`,
    en: `The target holds ${documents} documents and ${people} accounts. Use an empty one, or add --replace to replace everything with this copy.`,
  });
}

/** Another installation's; the words of a restore would lead astray. */
export function refuseForeign({ documents, people }: TargetState): void {
  if (documents + people === 0) return;
  throw new StartError({
    vi: `Cơ sở dữ liệu đích đã có ${documents} tài liệu, ${people} tài khoản của một hệ thống khác. Hãy dùng cơ sở dữ liệu trống.`,
    en: `The target database holds ${documents} documents and ${people} accounts of another installation. Use an empty one.`,
  });
}

/** Marks the store as this installation's, unless it is another's. */
export async function claimStore(store: ObjectStore, instanceId: string): Promise<void> {
  const { id } = await store.claimInstance(instanceId);
  if (id === instanceId) return;
  throw new StartError({
    vi: `Kho tệp đích thuộc hệ thống ${id}, bản sao thuộc ${instanceId}. Hãy dùng thư mục dữ liệu mới (PHUSA_DATA) hoặc bucket mới (S3_BUCKET).`,
    en: `The target file store belongs to installation ${id}, the copy to ${instanceId}. Use a new data folder (PHUSA_DATA) or a new bucket (S3_BUCKET).`,
  });
}
