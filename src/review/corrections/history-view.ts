import type { LineCorrection } from '../../catalog/corrections/line-correction.entity.js';
import type { PastVersion } from '../../catalog/corrections/page-history.js';
import type { LineHistoryDto, PageVersionDto } from './corrections.dto.js';

export function versionView(
  { version, engine, changes, subject }: PastVersion,
  current: number,
): PageVersionDto {
  const unplaced = version.corrections.filter(({ fits }) => !fits).length;
  return {
    version: version.version,
    kind: version.kind,
    current: version.version === current,
    at: version.at.toISOString(),
    ...(version.actor === null ? {} : { by: version.actor }),
    ...(version.kind === 'read' && engine !== null ? { engine } : {}),
    ...(version.restored === null ? {} : { restored: version.restored }),
    ...(unplaced > 0 ? { unplaced } : {}),
    ...(subject ? { subject: changeView(subject) } : {}),
    changes: changes.map(changeView),
  };
}

const changeView = ({ box, before, after }: LineCorrection): LineHistoryDto => ({
  box: [...box],
  before,
  after,
});
