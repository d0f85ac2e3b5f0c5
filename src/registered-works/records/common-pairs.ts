/** Adjacent syllables that stand in so many titles of research that they tell none apart. */
export const COMMON_PAIRS: ReadonlySet<string> = new Set(
  (
    'nghien cuu|ung dung|xay dung|mo hinh|thanh pho|can tho|pho can|phat trien|san xuat|dong bang|bang song|song cuu|' +
    'cuu long|giai phap|danh gia|nang cao|hieu qua|dia ban|tren dia|ban thanh|quy trinh|cong nghe|ky thuat|che bien|' +
    'khoa hoc|thu nghiem|hoan thien|thuc trang|de xuat|va de|xuat giai|phap nang|cuu ung|dung cong|mot so|chat luong|' +
    'quan ly|kinh te|tai thanh|o dong|tinh hau|hau giang|an giang|vinh long|dong thap|soc trang|kien giang|ca mau|' +
    'bac lieu|tra vinh|tien giang|ben tre|long an|va phat|nham nang|cac giai|trong san|he thong|dac diem|anh huong|' +
    'huong cua|cuu xay|dung mo|khao sat|phan tich|thiet ke|che tao|cuu che|bao ton|cuu anh|tai can|viet nam|o viet|' +
    'phuong phap|hieu biet|nong nghiep|nang suat|vung dong|ben vung|theo huong|giai doan|dinh huong|hop chat'
  ).split('|'),
);
