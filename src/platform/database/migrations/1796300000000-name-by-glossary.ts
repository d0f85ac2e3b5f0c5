import { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables and columns that bear other names since the glossary (decision 50), as [before, after]. */
const TABLES = [
  ['reading', 'processing_pass'],
  ['arrangement', 'page_order'],
  ['agent_tie', 'agent_link'],
  ['agent_double', 'agent_duplicate'],
  ['review_claim', 'review_lock'],
  ['saved_search_find', 'saved_search_match'],
  ['holding', 'registered_work'],
  ['holding_event', 'registered_work_event'],
  ['holding_keeping', 'registered_work_upkeep'],
  ['holding_list_withdrawal', 'registered_work_list_withdrawal'],
  ['holding_listing', 'registered_work_listing'],
  ['holding_proposal', 'registered_work_proposal'],
  ['holding_tie', 'registered_work_link'],
] as const;

/** By the new name of their table. */
const COLUMNS = [
  ['document', 'latest_reading', 'latest_pass'],
  ['document', 'effective_reading', 'effective_pass'],
  ['document', 'arrangement', 'page_order'],
  ['document', 'rearranged', 'reordered'],
  ['page', 'sheet', 'page_id'],
  ['set_aside_page', 'sheet', 'page_id'],
  ['page_order', 'sheets', 'pages'],
  ['run', 'reading', 'pass'],
  ['text_layer', 'reading', 'pass'],
  ['document_file', 'reading', 'pass'],
  ['field_entry', 'reading', 'pass'],
  ['claim', 'reading', 'pass'],
  ['yearly_report', 'paper', 'print_document'],
  ['registered_work_event', 'holding_id', 'registered_work_id'],
  ['registered_work_link', 'holding_id', 'registered_work_id'],
  ['registered_work_listing', 'holding_id', 'registered_work_id'],
  ['registered_work_proposal', 'holding_id', 'registered_work_id'],
] as const;

/** Values that are kept as words. */
const VALUES = [
  ['registered_work_link', 'state', 'tied', 'linked'],
  ['table_import', 'subject', 'holdings', 'registeredWorks'],
  ['page_order', 'kind', 'mended', 'edited'],
  ['error_report', 'status', 'mended', 'corrected'],
] as const;

/** Why a page's text is as it is, in arrays of words. */
const REASONS = [
  ['lookedAgain', 'secondPass'],
  ['secondReader', 'secondOpinion'],
  ['secondReaderFailed', 'secondOpinionFailed'],
] as const;

/** Keys within jsonb: a page in an order, what a merge took along, what became of a withdrawn list's lines. */
const PAGE_KEY = ['sheet', 'pageId'] as const;
const DETAIL_KEY = ['sheets', 'pages'] as const;
const WITHDRAWAL_KEY = ['tie', 'link'] as const;
const FIGURES_KEY = ['holdings', 'registeredWorks'] as const;

/** Names that TypeORM makes of tables and columns, and those that bear an old word. */
const INDEXES = [
  ['saved_search_find_new', 'saved_search_match_new'],
  ['IDX_d6d909bd53ee84e16b7ffe7e31', 'IDX_f856ea9082c4fb98448c3072d9'],
  ['IDX_2995e36fe17a4bbe954b342349', 'IDX_a470a15261a4e12ddfb98bdc96'],
  ['agent_double_open', 'agent_duplicate_open'],
  ['agent_tie_documents', 'agent_link_documents'],
  ['IDX_7ea12f5d930a19812062f85f7a', 'IDX_d8556a28bb3c1ec1684718bbac'],
  ['IDX_1493ebd9f4f15fe3cf070df4ae', 'IDX_9fe6522f4247e028991d14ba43'],
  ['IDX_bd505cff44c09d136cdb7eadfa', 'IDX_f21af49d018faecc342287dc13'],
  ['IDX_08a583dc36c68546868ee7a392', 'IDX_dbc93fcf791b69145171618850'],
  ['holding_tie_waiting', 'registered_work_link_waiting'],
  ['IDX_8270e1fe5443b76b701df2984f', 'IDX_17d0a8dfb349f2eb2d77bbca8f'],
  ['IDX_0ea0158fc17603aa7733288c00', 'IDX_2c96322e497995f0a5b941b1d2'],
  ['IDX_4d23bd51ca0343be758c30ee7d', 'IDX_b90e823d6c4feb2c51d604fda0'],
  ['IDX_1e2f677c47043405c8fc65bc58', 'IDX_3433ec32c9d11d3d07c348eb5c'],
  ['IDX_8a20ba494421d0f43162fd15cb', 'IDX_c1a328e6dd17eaa3e63203f5dd'],
  ['IDX_4b667e8cd73d09d62044109044', 'IDX_dc3aceb7918985656071db11c8'],
  ['IDX_99dad621bb0e75e5856282b5e3', 'IDX_53f3be8f469547da48a88d20f4'],
  ['IDX_524c07d0e0ff15fa591d0875ad', 'IDX_3c46b9eb9cf2f207a7de14138f'],
  ['IDX_5ab818d83a250772c5619535bc', 'IDX_772e9dcb52cf27ed42b6207981'],
  ['holding_proposal_open', 'registered_work_proposal_open'],
  ['holding_numbers', 'registered_work_numbers'],
  ['holding_title_bands', 'registered_work_title_bands'],
  ['holding_title_bands_unnumbered', 'registered_work_title_bands_unnumbered'],
] as const;

export class NameByGlossary1796300000000 implements MigrationInterface {
  name = 'NameByGlossary1796300000000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await rename(queryRunner, 'up');
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await rename(queryRunner, 'down');
  }
}

type Direction = 'up' | 'down';

async function rename(runner: QueryRunner, direction: Direction): Promise<void> {
  const up = direction === 'up';
  const both = <T>(before: T, after: T): [T, T] => (up ? [before, after] : [after, before]);
  const tables = async (): Promise<void> => {
    for (const [before, after] of TABLES) {
      const [from, to] = both(before, after);
      await runner.query(`ALTER TABLE "${from}" RENAME TO "${to}"`);
    }
  };
  const columns = async (): Promise<void> => {
    for (const [table, before, after] of COLUMNS) {
      const [from, to] = both(before, after);
      await runner.query(`ALTER TABLE "${table}" RENAME COLUMN "${from}" TO "${to}"`);
    }
  };
  const values = async (): Promise<void> => {
    for (const [table, column, before, after] of VALUES)
      await runner.query(
        `UPDATE "${table}" SET "${column}" = $2 WHERE "${column}" = $1`,
        both(before, after),
      );
    for (const table of ['text_layer', 'page', 'set_aside_page'])
      for (const [before, after] of REASONS)
        await runner.query(
          `UPDATE "${table}" SET reasons = (reasons - $1::text) || jsonb_build_array($2::text) WHERE reasons ? $1`,
          both(before, after),
        );
    const [page, detail, fate] = [both(...PAGE_KEY), both(...DETAIL_KEY), both(...WITHDRAWAL_KEY)];
    await runner.query(
      `UPDATE page_order SET pages = (SELECT coalesce(jsonb_agg((one - $1::text) || jsonb_build_object($2::text, one -> $1::text) ORDER BY place), '[]')
         FROM jsonb_array_elements(pages) WITH ORDINALITY AS each(one, place))`,
      page,
    );
    await runner.query(RENAME_KEY('page_order', 'detail'), detail);
    await runner.query(RENAME_KEY('yearly_report', 'figures'), both(...FIGURES_KEY));
    await runner.query(RENAME_KEY('registered_work_list_withdrawal', 'counts'), fate);
  };
  const indexes = async (): Promise<void> => {
    for (const [before, after] of INDEXES) {
      const [from, to] = both(before, after);
      await runner.query(`ALTER INDEX "${from}" RENAME TO "${to}"`);
    }
    // It speaks of a value that has another name now.
    await runner.query(`DROP INDEX "${both('holding_tie_one', 'registered_work_link_one')[0]}"`);
    await runner.query(
      up
        ? `CREATE UNIQUE INDEX "registered_work_link_one" ON "registered_work_link" ("registered_work_id") WHERE state = 'linked'`
        : `CREATE UNIQUE INDEX "holding_tie_one" ON "registered_work_link" ("registered_work_id") WHERE state = 'tied'`,
    );
    const [from, to] = both('holding_event_id_seq', 'registered_work_event_id_seq');
    await runner.query(`ALTER SEQUENCE "${from}" RENAME TO "${to}"`);
  };
  // Values and indexes are named by the new tables, so they go last up and first down.
  const steps = [tables, columns, values, indexes];
  for (const step of up ? steps : steps.reverse()) await step();
}

const RENAME_KEY = (table: string, column: string): string =>
  `UPDATE "${table}" SET "${column}" = ("${column}" - $1::text) || jsonb_build_object($2::text, "${column}" -> $1::text) WHERE "${column}" ? $1`;
