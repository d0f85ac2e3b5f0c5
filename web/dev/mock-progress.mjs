/** Figures of an archive in its second year, or of one that is still empty. */
export function progressReport(documents, settings) {
  const byMonth =
    documents.length === 0
      ? []
      : Array.from({ length: 15 }, (_, i) => {
          const n = 2025 * 12 + 8 + i;
          return {
            month: `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
            digitised: 60 + ((i * 37) % 90),
          };
        });
  let digitised = 0;
  for (const one of byMonth) one.total = digitised += one.digitised;
  const counts = [
    ['report', 1040],
    ['patent', 212],
    ['article', 166],
    ['thesis', 84],
    ['other', 31],
  ];
  return {
    total: digitised + 43,
    digitised,
    inWork: documents.length && 38,
    failed: documents.length && 5,
    target2030: settings.target2030,
    byMonth,
    byType: documents.length ? counts.map(([type, count]) => ({ type, count })) : [],
    pace: documents.length
      ? { perMonth: 110, neededPerMonth: 214, projectedDone: '2034-09' }
      : { perMonth: 0 },
  };
}
