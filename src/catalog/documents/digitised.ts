/** How far a document has come, as every figure counts it. */
export const DIGITISING_STATES = ['digitised', 'record', 'inWork', 'failed'] as const;
export type DigitisingState = (typeof DIGITISING_STATES)[number];

/** Its pages are read: a reading that is under way again takes nothing back, and a record without pages has none. */
export const isReadSql = (document: string): string =>
  `(${document}.page_count > 0 AND (${document}.pages_read >= ${document}.page_count
    OR ${document}.status = 'ready' OR ${document}.effective_pass > 0))`;

/** Digitised: its pages are read and it is described, so that it bears a title and can be found. */
export const isDigitisedSql = (document: string): string =>
  `(${document}.page_count > 0 AND (${document}.status = 'ready' OR ${document}.effective_pass > 0)
    AND ${document}.title IS NOT NULL)`;

/** Only the description is here: imported, say, without its body. */
export const isRecordOnlySql = (document: string): string =>
  `(${document}.page_count = 0 AND ${document}.status = 'ready')`;

/**
 * One of {@link DIGITISING_STATES}: the one rule by which the dashboard, its pace and forecast, the states of registered
 * works and the yearly report count. In work is also what is read and still without a title.
 */
export const digitisingStateSql = (document: string): string =>
  `CASE WHEN ${isDigitisedSql(document)} THEN 'digitised' WHEN ${isRecordOnlySql(document)} THEN 'record'
    WHEN ${document}.status = 'failed' THEN 'failed' ELSE 'inWork' END`;

/** When it was: the day on which it became ready. */
export const digitisedAtSql = (document: string): string =>
  `(coalesce(${document}.ready_at, ${document}.created_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
