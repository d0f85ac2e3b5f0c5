/** Ends of company names that stand behind a comma. */
export const COMPANY_END =
  /^(?:inc|ltd|llc|lp|co|corp|corporation|gmbh|kg|ag|as|ab|oy|nv|bv|sa|s\.?\s?a|s\.?\s?p\.?\s?a|s\.?\s?r\.?\s?l|plc|jsc|limited|pte|pty)\b\.?/i;

export const ORGANISATION_WORD =
  /(?<!\p{L})(?:công ty|trường|viện|trung tâm|đại học|học viện|cơ sở|sở|hợp tác xã|doanh nghiệp|bệnh viện|tập đoàn|university|institute|corp|corporation|inc|ltd|llc|gmbh|company|co|cooperative|limited|foundation|industries|systems|laboratories|société)(?!\p{L})/iu;

/** WIPO ST.3: countries and offices that patents name most. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AP AR AT AU AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN ' +
    'CO CR CU CV CY CZ DE DJ DK DM DO DZ EA EC EE EG EM EP ER ES ET FI FJ FO FR GA GB GC GD GE GG GH GI GL GM GN GQ GR GT GW GY HK ' +
    'HN HR HT HU IB ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA ' +
    'MC MD ME MG MK ML MM MN MO MR MS MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OA OM PA PE PG PH PK PL PT PW PY QA RO ' +
    'RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE ' +
    'VG VN VU WO WS YE ZA ZM ZW'
  ).split(' '),
);
