/** Crops, animals and wares of the region, as reports name them; (u) the list is a start, one line adds to it. */
export const PRODUCTS: readonly string[] = (
  'lúa|lúa gạo|lúa nếp|gạo|nếp|bắp|ngô|khoai lang|khoai mì|khoai môn|khoai mỡ|khoai|sắn|mía|đậu nành|đậu xanh|đậu phộng|đậu bắp|mè|rau màu|rau má|rau muống|rau nhút|rau|' +
  'hành tím|hành lá|hành|tỏi|gừng|củ nghệ|nghệ vàng|ớt|cà chua|cà tím|cải xanh|cải bẹ|củ cải trắng|củ cải|dưa hấu|dưa leo|dưa lưới|bầu|bí đao|bí đỏ|khổ qua|mướp|ngò gai|hẹ|diếp cá|nha đam|' +
  'măng tây|nấm rơm|nấm bào ngư|nấm mèo|nấm linh chi|nấm|xoài|sầu riêng|bưởi da xanh|bưởi năm roi|bưởi|cam sành|cam(?! kết| đoan)|quýt|chanh không hạt|chanh|nhãn(?! hiệu)|chôm chôm|vú sữa|mãng cầu xiêm|mãng cầu|thanh long|mít|khóm|dứa|dừa sáp|dừa|chuối|ổi|mận|táo|đu đủ|sa pô|bòn bon|măng cụt|cây tắc|' +
  'ca cao|hồ tiêu|cây điều|sen|hạt sen|bông súng|năng tượng|cỏ bàng|lác|cói|tràm|bạch đàn|keo lai|hoa kiểng|hoa lan|hoa hồng|cúc|vạn thọ|' +
  'cá tra|cá basa|cá lóc|cá rô phi|cá rô đồng|cá rô|cá điêu hồng|cá thát lát|cá sặc rằn|cá chình|cá kèo|cá chẽm|cá mú|cá trê|cá tai tượng|cá linh|cá hô|cá heo|cá bống tượng|lươn|ếch|ba ba|cá sấu|' +
  'tôm sú|tôm thẻ chân trắng|tôm thẻ|tôm càng xanh|tôm đất|tôm|cua biển|cua|nghêu|sò huyết|sò|hàu|vọp|ốc bươu|ốc len|ốc|artemia|rong sụn|rong câu|rong nho|' +
  'heo|bò thịt|bò sữa|bò|trâu|dê|cừu|thỏ|gà|vịt xiêm|vịt|ngan|chim cút|chim yến|ong|trùn quế|' +
  'rice|shrimp|prawns?|pangasius|catfish|tilapia|snakehead|eels?|crabs?|clams?|oysters?|seaweed|mango(?:es)?|durians?|pomelos?|oranges?|limes?|longan|rambutan|jackfruit|pineapples?|coconuts?|bananas?|guava|dragon fruit|cocoa|pepper|ginger|turmeric|chil(?:l)?i(?:es)?|onions?|shallots?|garlic|watermelons?|melons?|mushrooms?|sweet potato(?:es)?|cassava|maize|sugar ?cane|soybeans?|mung beans?|peanuts?|sesame|lotus|asparagus|sedge|water hyacinth|pigs?|cattle|goats?|chickens?|ducks?|honey ?bees?|swiftlets?'
).split('|');
