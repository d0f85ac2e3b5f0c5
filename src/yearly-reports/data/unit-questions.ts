/**
 * What a unit is asked for each year: what the indicators of programme 22/CTr-UBND are computed from. Values of technology
 * and services traded are in millions of dong.
 */
export const UNIT_FIGURES = [
  'goodsValue',
  'keyExportValue',
  'ipValue',
  'importedValue',
  'importedDevelopedValue',
  'domesticValue',
  'domesticInstituteValue',
  'intermediaries',
  'networks',
] as const;
export type UnitFigure = (typeof UNIT_FIGURES)[number];

/** Numbers a unit gave; null or absent: it does not know. */
export type UnitFigures = Partial<Record<UnitFigure, number | null>>;

/** As the report names them, with their unit. */
export const UNIT_FIGURE_NAMES: Readonly<Record<UnitFigure, string>> = {
  goodsValue: 'Giá trị hàng hóa khoa học và công nghệ giao dịch (triệu đồng)',
  keyExportValue: 'Trong đó: thuộc ngành hàng xuất khẩu chủ lực (triệu đồng)',
  ipValue: 'Trong đó: tài sản trí tuệ (triệu đồng)',
  importedValue: 'Giá trị công nghệ nhập khẩu (triệu đồng)',
  importedDevelopedValue: 'Trong đó: từ các nước phát triển (triệu đồng)',
  domesticValue: 'Giá trị công nghệ trong nước giao dịch (triệu đồng)',
  domesticInstituteValue: 'Trong đó: từ viện nghiên cứu, trường đại học (triệu đồng)',
  intermediaries: 'Số tổ chức trung gian của thị trường khoa học và công nghệ',
  networks: 'Số mạng lưới tổ chức trung gian chuyên ngành',
};

/** A figure that is a part of another must not be above it. */
export const PARTS: readonly (readonly [UnitFigure, UnitFigure])[] = [
  ['keyExportValue', 'goodsValue'],
  ['ipValue', 'goodsValue'],
  ['importedDevelopedValue', 'importedValue'],
  ['domesticInstituteValue', 'domesticValue'],
];
