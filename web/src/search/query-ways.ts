/** How queries may be written, each way with an example that finds something in an archive of this kind. */
export const QUERY_WAYS = [
  ['tuoi nho giot', 'search.helpToneless'],
  ['"năng lượng gió"', 'search.helpPhrase'],
  ['măng tây -xanh', 'search.helpWithout'],
  ['tưới OR tiêu', 'search.helpOr'],
  ['nano*', 'search.helpBeginning'],
  ['code:1-0091234', 'search.helpCode'],
  ['author:"Nguyễn Văn An"', 'search.helpAuthor'],
  ['year:2015..2020 type:patent', 'search.helpConditions'],
] as const;
