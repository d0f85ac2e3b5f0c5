interface ReadinessLabel {
  readonly trl: number;
  /** In the notation of `rx`. */
  readonly pattern: string;
  readonly confidence: number;
}

/** Words by which reports tell how far a technology has come (labels in use in Vietnam). */
export const READINESS_LABELS: readonly ReadinessLabel[] = [
  { trl: 3, pattern: '‹(?:bằng chứng khái niệm|proof of concept)›', confidence: 0.55 },
  {
    trl: 4,
    pattern:
      '‹(?:xác thực|kiểm chứng|thử nghiệm|đánh giá|hoàn thiện|validated|tested|demonstrated)›[^,;]{0,40}‹(?:(?:trong|ở|quy mô|tại) phòng thí nghiệm|(?:in the laboratory|at laboratory scale|on a laboratory scale))›',
    confidence: 0.6,
  },
  { trl: 5, pattern: '‹(?:xác thực|kiểm chứng) (?:trong|ở) môi trường liên quan›', confidence: 0.7 },
  { trl: 6, pattern: '‹trình diễn (?:trong|ở) môi trường liên quan›', confidence: 0.7 },
  {
    trl: 6,
    pattern:
      '‹(?:quy mô (?:pilot|bán công nghiệp)|sản xuất thử nghiệm (?:thành công|ở quy mô)|pilot[- ]scale|at pilot scale)›',
    confidence: 0.6,
  },
  {
    trl: 7,
    pattern:
      '‹(?:trình diễn|vận hành thử) (?:trong|ở) môi trường vận hành›|‹vận hành (?:ổn định )?trong điều kiện (?:sản xuất )?thực tế›',
    confidence: 0.65,
  },
  {
    trl: 8,
    pattern: '‹hệ thống (?:đã )?hoàn chỉnh và (?:được )?(?:đánh giá|kiểm định|chứng nhận)›',
    confidence: 0.6,
  },
  {
    trl: 9,
    pattern:
      '‹(?:(?:đã|được) thương mại hóa|(?:đã|được) (?:bán|lưu hành|đưa ra) (?:rộng rãi )?(?:trên|ra) thị trường|(?:đã|được) sản xuất (?:hàng loạt|đại trà|ở quy mô công nghiệp)|commercially available|(?:is|was|has been) commerciali[sz]ed|in commercial production)›',
    confidence: 0.65,
  },
];
