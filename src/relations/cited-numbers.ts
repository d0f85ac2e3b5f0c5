/**
 * Numbers by which a text names another work, in the forms that offices and programmes give them: patent applications
 * and grants of Vietnam (`1-2019-04725`, `2-0002345`), of the US, EP and WO, task codes of state programmes
 * (`KC.07.12/16-20`, `ĐTĐL.CN-12/20`, `ĐT-2021-07`) and DOIs.
 */
const FORMS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.-])[12][-–](?:(?:19|20)\d{2}[-–]\d{5}|00\d{5})(?![\p{L}\p{N}-])/gu,
  /(?<![\p{L}\p{N}])US\s?\d{1,2}[,.]\d{3}[,.]\d{3}(?:\s?[AB]\d)?/gu,
  /(?<![\p{L}\p{N}])US\s?(?:19|20)\d{2}\/\d{7}/gu,
  /(?<![\p{L}\p{N}])EP\s?\d(?:\s?\d{3}){2}(?:\s?[AB]\d)?(?!\d)/gu,
  /(?<![\p{L}\p{N}])WO\s?(?:19|20)\d{2}\/\d{6}/gu,
  /(?<![\p{L}\p{N}.])K[CX]\.?\d{2}\.\d{2}\/\d{2}[-–]\d{2}/gu,
  /(?<![\p{L}\p{N}])ĐTĐL(?:\.[A-ZĐ]{1,4})?[-.]\d{1,3}\/\d{2}(?:\d{2})?/gu,
  /(?<![\p{L}\p{N}])ĐT[-–](?:19|20)\d{2}[-–]\d{1,3}(?:\/[\p{Lu}]{2,5})?/gu,
  /(?<![\p{L}\p{N}])10\.\d{4,9}\/[^\s,;)\]]*[\p{L}\p{N}]/gu,
];
/** A list of hundreds is a bibliography or a gazette, and ties nothing. */
const MOST = 200;

/** The numbers that a text cites, as printed, each once. */
export function citedNumbers(text: string): string[] {
  const all = new Set(FORMS.flatMap((form) => text.match(form) ?? []));
  return all.size > MOST ? [] : [...all];
}
