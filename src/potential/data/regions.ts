/** Kinds of land and of water by which reports of the delta say where something fits; patterns in exact form. */
export const REGIONS: readonly string[] = [
  '(?:các |những )?(?:vùng|đất|tiểu vùng|khu vực|ruộng|vườn|ao|giồng|chân đất|bãi)(?: [\\p{L}]+){0,4}? (?:ven biển|phèn|mặn|cát|ngập lũ|lũ|ngập nước|ngập mặn|nước lợ|nước ngọt|đồng bằng sông cửu long|đbscl|nhiễm mặn|nhiễm phèn|phù sa|trũng|khô hạn|núi|bãi bồi|cù lao)(?: (?:ven biển|phèn|mặn|nhiễm mặn|đồng bằng sông cửu long|đbscl))*',
  'đồng bằng sông cửu long|đbscl|tây nam bộ|miền tây|bán đảo cà mau|tứ giác long xuyên|đồng tháp mười|(?:khu vực )?sông hậu|sông tiền',
  '(?:the )?(?:vietnamese )?mekong (?:river )?delta|(?:coastal|saline|acid sulphate|acid sulfate|brackish|flood-prone|flooded|alluvial|salt-affected|low-lying|rain-fed|rainfed)(?: [a-z-]+){0,2} (?:areas?|zones?|soils?|ponds?|fields?|land|districts?|provinces?|farms?|delta)',
];
