import { readFileSync } from 'node:fs';
import { BATCHES, id } from './mock-organisations.mjs';
import { layOut, PAGE } from './mock-page.mjs';

/** Invented documents out of `samples/`, in the shapes of the public API. */

const truth = (name) =>
  JSON.parse(readFileSync(new URL(`../../samples/${name}.truth.json`, import.meta.url), 'utf8'));
const CLAIM_RULES = [
  [
    /giảm 38% và năng suất tăng 9%/,
    'gain',
    { quantity: 'nước tưới', value: 38, unit: '%', direction: 'down' },
  ],
  [/ba hécta trồng măng tây/, 'pilot', { scale: '3 ha' }],
  [/năng suất 25 kg mỗi giờ/, 'gain', { quantity: 'năng suất', value: 25, unit: 'kg/h', direction: 'up' }],
  [/BẰNG ĐỘC QUYỀN SÁNG CHẾ/, 'protection', { right: 'patent', status: 'granted', number: '1-0091234' }],
];

const PARTS = [
  { part: 'readiness', name: { vi: 'Mức sẵn sàng', en: 'Readiness' }, points: 22, max: 30, claimIds: [] },
  {
    part: 'evidence',
    name: { vi: 'Hiệu quả đã đo', en: 'Measured gain' },
    points: 22,
    max: 25,
    claimIds: [],
  },
];

const warning = {
  code: 'lowConfidence',
  pages: [2],
  message: { vi: 'Một trang có nhiều chữ máy đọc chưa chắc.', en: 'One page was read with much doubt.' },
};

function fromSample(n, name, part) {
  const { pages, metadata } = truth(name);
  const made = pages.map((page) => {
    const source = page.source === 'ocr' ? 'recognised' : page.source === 'repair' ? 'repaired' : 'trusted';
    const lines = layOut(page.text, source);
    return {
      number: page.n,
      width: PAGE.width,
      height: PAGE.height,
      source: lines.length === 0 ? 'blank' : source,
      language: metadata.language ?? 'vi',
      reasons: [],
      withheld: false,
      confidence: source === 'recognised' ? 0.94 : 1,
      version: 1,
      text: page.text,
      lines,
    };
  });
  const title = metadata.title ?? name;
  const authors = (metadata.authors ?? metadata.inventors ?? []).map((one) => one.name ?? one);
  const host = metadata.host_organisation ?? metadata.organisation ?? metadata.applicants?.[0];
  const year = metadata.year ?? Number(String(metadata.grant_date ?? '').slice(0, 4));
  const values = {
    title,
    authors,
    hostOrganisation: host,
    year: year || undefined,
    abstract: metadata.abstract,
    keywords: metadata.keywords,
    grantNumber: metadata.grant_number,
    applicationNumber: metadata.application_number,
    filingDate: metadata.filing_date,
    grantDate: metadata.grant_date,
    ipc: metadata.ipc,
    documentType: part.type,
    language: metadata.language,
  };
  let entry = 0;
  const fields = Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [
        field,
        (Array.isArray(value) ? value : [value])
          .filter((one) => one !== undefined && one !== null && one !== '')
          .map((one) => ({
            id: `f${n}-${(entry += 1)}`,
            value: one,
            printed: String(one),
            confidence: 0.9,
            method: 'mock',
            alternatives: [],
            status: field === 'title' ? 'confirmed' : 'suggested',
            evidence: evidenceOf(made, String(one), field),
          })),
      ])
      .filter(([, entries]) => entries.length > 0),
  );
  const claims = CLAIM_RULES.flatMap(([rule, kind, value], i) => {
    const page = made.find((one) => rule.test(one.text));
    const sentence = page?.text.split(/(?<=\.)\s|\n/).find((one) => rule.test(one));
    return sentence
      ? [
          {
            id: `c${n}-${i}`,
            kind,
            value,
            quote: sentence,
            confidence: 0.82,
            status: i === 0 ? 'confirmed' : 'suggested',
            publicQuote: i === 0,
            evidence: evidenceOf([page], sentence, `claim.${kind}`),
          },
        ]
      : [];
  });
  return {
    id: id(n),
    status: 'ready',
    bodyOpen: true,
    closedPages: [],
    editable: true,
    progress: { stage: 'done', done: made.length, total: made.length },
    indexed: true,
    warnings: [],
    visibility: 'public',
    recordVisibility: 'public',
    title,
    originalName: name,
    authors,
    host,
    year: year || undefined,
    language: metadata.language ?? 'vi',
    pageCount: made.length,
    createdAt: '2026-11-20T02:00:00Z',
    batchId: BATCHES[0].id,
    fields,
    potential: { score: claims.length * 22, claims, parts: PARTS },
    files: [
      {
        kind: 'searchable',
        mediaType: 'application/pdf',
        name: 'searchable.pdf',
        bytes: 1_240_000,
        href: `/api/v1/documents/${id(n)}/files/searchable`,
        ...(n === 1
          ? {
              notes: [
                {
                  vi: 'đã bỏ lớp chữ ẩn của bản gốc: trang 2–4',
                  en: 'an invisible text layer of the original was taken out: pages 2–4',
                },
                {
                  vi: 'không phải PDF/A-2b: có trang mang chữ riêng, phông chữ chưa được kiểm tra',
                  en: 'not PDF/A-2b: page 1: text of its own, whose fonts were not checked',
                },
              ],
            }
          : { archive: 'PDF/A-2b' }),
      },
      {
        kind: 'original',
        mediaType: 'application/pdf',
        name,
        bytes: 917_013,
        sha256: '9f2b'.repeat(16),
        href: `/api/v1/documents/${id(n)}/files/original`,
      },
    ],
    quality: 0.94,
    links: {},
    suspectPages: n === 1 ? [3] : [],
    ...part,
    pages: made,
  };
}

/** The lines that hold the words of a quote, as boxes. */
function evidenceOf(pages, quote, method) {
  const wanted = quote.toLowerCase().split(/\s+/);
  for (const page of pages) {
    const words = page.lines.flatMap((line) => line.words.map((word) => ({ ...word, line: line.id })));
    for (let i = 0; i + wanted.length <= words.length; i += 1) {
      if (!wanted.every((word, j) => trimmed(words[i + j].text) === trimmed(word))) continue;
      return { page: page.number, boxes: boxesOf(words.slice(i, i + wanted.length)), quote, method };
    }
  }
  return undefined;
}

const trimmed = (word) => word.toLowerCase().replace(/^[("“]+|[),.;:”"]+$/g, '');

export function boxesOf(words) {
  const lines = new Map();
  for (const {
    line,
    box: [x, y, w, h],
  } of words) {
    const known = lines.get(line);
    lines.set(line, known ? [known[0], known[1], x + w - known[0], known[3]] : [x, y, w, h]);
  }
  return [...lines.values()];
}

const failure = {
  code: 'encrypted',
  permanent: true,
  message: { vi: 'Tệp bị khóa bằng mật khẩu.', en: 'The file is locked with a password.' },
  action: { vi: 'Hãy tải bản không khóa.', en: 'Upload an unlocked copy.' },
};
const corrupt = {
  code: 'corrupt',
  permanent: true,
  message: {
    vi: 'Tệp bị hỏng hoặc bị cắt cụt nên không mở được.',
    en: 'The file is damaged or cut short and cannot be opened.',
  },
  action: { vi: 'Hãy quét lại hoặc tải lại bản đầy đủ.', en: 'Scan it again, or upload a complete copy.' },
};

const plain = (n, title, part) => ({
  bodyOpen: true,
  closedPages: [],
  editable: true,
  authors: [],
  progress: { stage: 'identify', done: 0, total: 1 },
  id: id(n),
  type: 'other',
  status: 'processing',
  indexed: false,
  warnings: [],
  visibility: 'restricted',
  recordVisibility: 'restricted',
  title: null,
  originalName: title,
  pageCount: 0,
  createdAt: '2026-11-24T02:00:00Z',
  batchId: BATCHES[0].id,
  fields: {},
  potential: { score: 0, claims: [], parts: [] },
  files: [],
  links: {},
  pages: [],
  ...part,
});

export function makeDocuments(empty) {
  if (empty) return [];
  return [
    plain(21, 'Quét 0147 – Quy hoạch nuôi tôm nước lợ.pdf', {
      pageCount: 248,
      progress: { stage: 'read', done: 96, total: 248 },
    }),
    plain(22, 'Hộp 12 – trang rời', { pageCount: 12, progress: { stage: 'describe', done: 0, total: 1 } }),
    plain(23, 'Biên bản hội đồng (khóa).pdf', { status: 'failed', failure }),
    plain(24, 'BC_2011_scan_cu.tif', { status: 'failed', failure: corrupt }),
    plain(25, 'Đề án giống lúa chịu mặn.pdf', { status: 'received' }),
    fromSample(1, '01-vi-report-scan.pdf', { type: 'report', visibility: 'restricted', warnings: [warning] }),
    fromSample(5, '05-vi-patent-front.pdf', { type: 'patent', batchId: BATCHES[1].id }),
    fromSample(2, '02-vi-born-digital.pdf', { type: 'article' }),
    fromSample(3, '03-vi-tcvn3.pdf', { type: 'other', visibility: 'members' }),
    fromSample(6, '06-en-patent-front.pdf', { type: 'patent', batchId: BATCHES[1].id }),
    fromSample(7, '07-vi-multipage-g4.tif', { type: 'report' }),
  ];
}
