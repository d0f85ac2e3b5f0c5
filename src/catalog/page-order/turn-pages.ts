import { type EntityManager, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { Turn } from '../../shared/geometry.js';
import { LineCorrection } from '../corrections/line-correction.entity.js';
import { standingOn } from '../corrections/page-state.js';
import { PageVersion } from '../corrections/page-version.entity.js';
import { Page, type PageColumns, SetAsidePage } from '../pages/page.entity.js';
import { TextLayer } from '../pages/text-layer.entity.js';
import { turnedBox, turnedLines, turnedSpace, turnedSuspects } from './rotated-lines.js';

/** Pages whose text is in memory at once. */
const AT_ONCE = 40;

type Turned = Pick<TextLayer, 'id' | 'page' | 'createdAt'>;

/**
 * Turns pages clockwise, each by what `turns` says of its number: its space, the boxes of all its readings and of what
 * persons corrected. Their text stays. Many pages are written together: boxes lie in JSON, which a statement a page
 * would carry to and fro for minutes while the document is held.
 */
export async function rotatePages(
  tx: EntityManager,
  documentId: string,
  turns: ReadonlyMap<number, Turn>,
  principal: Principal,
): Promise<void> {
  const numbers = [...turns.keys()];
  for (const [table, own] of [
    [Page, numbers.filter((number) => number > 0)],
    [SetAsidePage, numbers.filter((number) => number < 0)],
  ] as const) {
    for (let from = 0; from < own.length; from += AT_ONCE)
      await turnSome(tx, table, documentId, own.slice(from, from + AT_ONCE), turns, principal);
  }
}

async function turnSome(
  tx: EntityManager,
  table: typeof Page | typeof SetAsidePage,
  documentId: string,
  numbers: readonly number[],
  turns: ReadonlyMap<number, Turn>,
  principal: Principal,
): Promise<void> {
  const pages = await tx
    .createQueryBuilder<PageColumns>(table, 'page')
    .addSelect('page.lines')
    .where({ documentId, number: In([...numbers]) })
    .getMany();
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  const turnOf = (number: number): Turn => turns.get(number) ?? 0;
  const layers = await turnLayers(tx, documentId, byNumber, turnOf);
  await turnCorrections(tx, documentId, byNumber, turnOf);
  const rows = pages.map((page) => {
    const turn = turnOf(page.number);
    return {
      number: page.number,
      ...turnedSpace(page, turn),
      turn: (page.turn + turn) % 360,
      turned_by_hand: (page.turnedByHand + turn) % 360,
      suspects: turnedSuspects(page.suspects, turn, page),
      lines: page.lines && turnedLines(page.lines, turn, page),
    };
  });
  const { tableName } = tx.connection.getMetadata(table);
  await tx.query(
    `UPDATE "${tableName}" page SET width = given.width, height = given.height, turn = given.turn,
       turned_by_hand = given.turned_by_hand, suspects = given.suspects, lines = given.lines,
       version = page.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS given(number int, width int, height int, turn int, turned_by_hand int,
       suspects jsonb, lines jsonb)
     WHERE page.document_id = $1 AND page.number = given.number`,
    [documentId, JSON.stringify(rows)],
  );
  await keepVersions(tx, documentId, pages, layers, principal);
}

async function turnLayers(
  tx: EntityManager,
  documentId: string,
  pages: ReadonlyMap<number, PageColumns>,
  turnOf: (page: number) => Turn,
): Promise<Turned[]> {
  const layers = await tx.find(TextLayer, {
    select: { id: true, page: true, lines: true, suspects: true, createdAt: true },
    where: { documentId, page: In([...pages.keys()]) },
  });
  const rows = layers.flatMap(({ id, page: number, lines, suspects }) => {
    const [page, turn] = [pages.get(number), turnOf(number)];
    if (!page) return [];
    return [
      {
        id,
        lines: turnedLines(lines, turn, page),
        suspects: suspects && turnedSuspects(suspects, turn, page),
      },
    ];
  });
  await tx.query(
    `UPDATE text_layer layer SET lines = given.lines, suspects = given.suspects
     FROM jsonb_to_recordset($1::jsonb) AS given(id uuid, lines jsonb, suspects jsonb) WHERE layer.id = given.id`,
    [JSON.stringify(rows)],
  );
  return layers;
}

async function turnCorrections(
  tx: EntityManager,
  documentId: string,
  pages: ReadonlyMap<number, PageColumns>,
  turnOf: (page: number) => Turn,
): Promise<void> {
  const corrections = await tx.findBy(LineCorrection, { documentId, page: In([...pages.keys()]) });
  const rows = corrections.flatMap(({ id, page: number, box, anchor }) => {
    const [page, turn] = [pages.get(number), turnOf(number)];
    if (!page) return [];
    return [{ id, box: turnedBox(box, turn, page), anchor: anchor && turnedBox(anchor, turn, page) }];
  });
  if (rows.length === 0) return;
  await tx.query(
    `UPDATE line_correction correction SET box = given.box, anchor = given.anchor
     FROM jsonb_to_recordset($1::jsonb) AS given(id uuid, box jsonb, anchor jsonb) WHERE correction.id = given.id`,
    [JSON.stringify(rows)],
  );
}

async function keepVersions(
  tx: EntityManager,
  documentId: string,
  pages: readonly PageColumns[],
  layers: readonly Turned[],
  principal: Principal,
): Promise<void> {
  const numbers = pages.map(({ number }) => number);
  const standing = await standingOn(tx, documentId, numbers);
  const layerOf = new Map(layers.map((layer) => [layer.id, layer]));
  const by = { personId: principal.personId ?? null, actor: principal.name ?? 'stranger' };
  const rows = pages.flatMap(({ number, version, layerId }): object[] => {
    const layer = layerId === null ? undefined : layerOf.get(layerId);
    if (!layer) return [];
    const corrections = standing
      .filter(({ page }) => page === number)
      .map(({ id, fits, placedLine }) => ({ id, fits, lineId: placedLine }));
    const same = { documentId, page: number, layerId: layer.id, corrections };
    return [
      { ...same, version, kind: 'read', at: layer.createdAt },
      { ...same, version: version + 1, kind: 'turned', at: () => 'now()', ...by },
    ];
  });
  if (rows.length === 0) return;
  await tx.createQueryBuilder().insert().into(PageVersion).values(rows).orIgnore().execute();
}
