/** Crops, animals and wares of the region, as reports name them; (u) the list is a start, one line adds to it. */
export const PRODUCTS: readonly string[] = (
  'lúa|lúa gạo|gạo|nếp|bắp|ngô|khoai lang|khoai mì|sắn|mía|đậu nành|đậu xanh|đậu phộng|mè|rau màu|rau|hành tím|ớt|dưa hấu|' +
  'măng tây|nấm rơm|nấm|xoài|sầu riêng|bưởi|cam|quýt|chanh|nhãn|chôm chôm|vú sữa|mãng cầu|thanh long|mít|khóm|dứa|dừa|chuối|ổi|' +
  'ca cao|tiêu|sen|hạt sen|cá tra|cá basa|cá lóc|cá rô phi|cá thát lát|cá sặc rằn|lươn|ếch|tôm sú|tôm thẻ chân trắng|' +
  'tôm càng xanh|tôm|cua biển|cua|nghêu|sò huyết|artemia|heo|bò|bò thịt|bò sữa|dê|gà|vịt|ong|rice|shrimp|pangasius|mango|durian|coconut'
).split('|');
