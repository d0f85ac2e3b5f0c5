import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { CardDto } from '../../src/opportunities/cards/opportunities.dto.js';
import { textPdf } from './made-documents.js';
import type { As, RunningApi } from './running-api.js';

/** A report on three pages, each of whose sentences rules find a claim in. */
const PAGES: readonly (readonly string[])[] = [
  ['BÁO CÁO TỔNG HỢP KẾT QUẢ NGHIÊN CỨU', 'Hệ thống tưới nhỏ giọt chạy bằng sức gió', 'Cần Thơ - 2024'],
  [
    'KẾT LUẬN',
    'Công nghệ được đánh giá đạt mức TRL 6 tại thời điểm nghiệm thu.',
    'Năng suất măng tây tăng 9% so với tưới phun.',
    'Giá thành sản xuất là 12.500 đồng/kg.',
  ],
  [
    'KẾT LUẬN',
    'Công nghệ được đánh giá đạt mức TRL 4 trong lần thử đầu.',
    'Quy trình đã được cấp Bằng độc quyền sáng chế số 1-0026606 ngày 12/10/2020.',
    'Đơn vị sẵn sàng chuyển giao công nghệ cho doanh nghiệp.',
  ],
];
export const TITLE = 'Hệ thống tưới nhỏ giọt chạy bằng sức gió';
export const HOST = 'Viện Nông nghiệp Sông Hậu';

/** That report, read and described, its record open to everyone. */
export async function takeReport(
  phusa: RunningApi,
  fields: Readonly<Record<string, string>> = {},
  title = TITLE,
): Promise<string> {
  const id = await phusa.take(
    { name: 'tưới nhỏ giọt.pdf', bytes: textPdf(PAGES) },
    {
      recordVisibility: 'public',
      metadata: JSON.stringify({ title, hostOrganisation: HOST, year: 2024, fieldCodes: ['401'] }),
      ...fields,
    },
  );
  await phusa.waitFor(id);
  return id;
}

/** The claim of that kind whose quote has `words`. */
export async function claimWith(phusa: RunningApi, id: string, kind: string, words = ''): Promise<string> {
  const { potential } = await phusa.document(id);
  const found = potential.claims.find((claim) => claim.kind === kind && claim.quote?.includes(words));
  if (!found) throw new Error(`no ${kind} with “${words}” in ${JSON.stringify(potential.claims)}`);
  return found.id;
}

export async function decide(
  phusa: RunningApi,
  id: string,
  claimId: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { status, body: said } = await phusa.patch<DocumentDto>(`/documents/${id}/claims/${claimId}`, body);
  if (status !== 200) throw new Error(`not decided: ${String(status)} ${JSON.stringify(said)}`);
}

export const WRITTEN = {
  summaryVi: 'Hệ thống tưới tự chạy bằng gió, không tốn điện. Đã thử trên ruộng măng tây.',
  summaryEn: 'A drip irrigation that runs on wind alone. It was tried on asparagus fields.',
  deskName: 'Phòng Chuyển giao công nghệ',
  answerDays: 5,
  cooperation: ['licence', 'trialProduction'],
  patent: 'filed',
} as const;

/** A report with a published card: readiness, gain and protection are confirmed, their quotes open to everyone. */
export async function publishedCard(
  phusa: RunningApi,
  fields: Readonly<Record<string, string>> = {},
  title = TITLE,
): Promise<string> {
  const id = await takeReport(phusa, fields, title);
  const open = { status: 'confirmed', publicQuote: true };
  await decide(phusa, id, await claimWith(phusa, id, 'readiness', 'TRL 6'), open);
  await decide(phusa, id, await claimWith(phusa, id, 'gain'), open);
  await decide(phusa, id, await claimWith(phusa, id, 'protection'), open);
  for (const [method, path, body] of [
    ['PATCH', `/opportunities/${id}`, WRITTEN],
    ['POST', `/opportunities/${id}/publish`, {}],
  ] as const) {
    const { status, body: said } = await phusa.send<CardDto>(method, path, body);
    if (status !== 200) throw new Error(`no card: ${String(status)} ${JSON.stringify(said)}`);
  }
  return id;
}

export const cardOf = async (phusa: RunningApi, id: string, as: As = null): Promise<CardDto> => {
  const { status, body } = await phusa.get<CardDto>(`/opportunities/${id}`, as);
  if (status !== 200) throw new Error(`no card of ${id}: ${String(status)}`);
  return body;
};

export const answersTo = (card: CardDto, question: string): CardDto['questions'][number]['answers'] =>
  card.questions.find((one) => one.question === question)?.answers ?? [];
