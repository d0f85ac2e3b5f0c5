// Byte codes → letters. Where one code stands for both cases (TCVN3 has no capitals with a tone), both are given.
export type ByteTable = Readonly<Record<string, string>>;

export const TCVN3: ByteTable = table(
  'B8:Áá B5:Àà B6:Ảả B7:Ãã B9:Ạạ A2:Â A9:â CA:Ấấ C7:Ầầ C8:Ẩẩ C9:Ẫẫ CB:Ậậ A1:Ă A8:ă ' +
    'BE:Ắắ BB:Ằằ BC:Ẳẳ BD:Ẵẵ C6:Ặặ A7:Đ AE:đ D0:Éé CC:Èè CE:Ẻẻ CF:Ẽẽ D1:Ẹẹ A3:Ê AA:ê ' +
    'D5:Ếế D2:Ềề D3:Ểể D4:Ễễ D6:Ệệ DD:Íí D7:Ìì D8:Ỉỉ DC:Ĩĩ DE:Ịị E3:Óó DF:Òò E1:Ỏỏ E2:Õõ ' +
    'E4:Ọọ A4:Ô AB:ô E8:Ốố E5:Ồồ E6:Ổổ E7:Ỗỗ E9:Ộộ A5:Ơ AC:ơ ED:Ớớ EA:Ờờ EB:Ởở EC:Ỡỡ ' +
    'EE:Ợợ F3:Úú EF:Ùù F1:Ủủ F2:Ũũ F4:Ụụ A6:Ư AD:ư F8:Ứứ F5:Ừừ F6:Ửử F7:Ữữ F9:Ựự FD:Ýý ' +
    'FA:Ỳỳ FB:Ỷỷ FC:Ỹỹ FE:Ỵỵ',
);

export const VNI: ByteTable = table(
  '41D9:Á 61F9:á 41D8:À 61F8:à 41DB:Ả 61FB:ả 41D5:Ã 61F5:ã 41CF:Ạ 61EF:ạ 41C2:Â 61E2:â 41C1:Ấ 61E1:ấ ' +
    '41C0:Ầ 61E0:ầ 41C5:Ẩ 61E5:ẩ 41C3:Ẫ 61E3:ẫ 41C4:Ậ 61E4:ậ 41CA:Ă 61EA:ă 41C9:Ắ 61E9:ắ 41C8:Ằ 61E8:ằ ' +
    '41DA:Ẳ 61FA:ẳ 41DC:Ẵ 61FC:ẵ 41CB:Ặ 61EB:ặ D1:Đ F1:đ 45D9:É 65F9:é 45D8:È 65F8:è 45DB:Ẻ 65FB:ẻ ' +
    '45D5:Ẽ 65F5:ẽ 45CF:Ẹ 65EF:ẹ 45C2:Ê 65E2:ê 45C1:Ế 65E1:ế 45C0:Ề 65E0:ề 45C5:Ể 65E5:ể 45C3:Ễ 65E3:ễ ' +
    '45C4:Ệ 65E4:ệ CD:Í ED:í CC:Ì EC:ì C6:Ỉ E6:ỉ D3:Ĩ F3:ĩ D2:Ị F2:ị 4FD9:Ó 6FF9:ó ' +
    '4FD8:Ò 6FF8:ò 4FDB:Ỏ 6FFB:ỏ 4FD5:Õ 6FF5:õ 4FCF:Ọ 6FEF:ọ 4FC2:Ô 6FE2:ô 4FC1:Ố 6FE1:ố 4FC0:Ồ 6FE0:ồ ' +
    '4FC5:Ổ 6FE5:ổ 4FC3:Ỗ 6FE3:ỗ 4FC4:Ộ 6FE4:ộ D4:Ơ F4:ơ D4D9:Ớ F4F9:ớ D4D8:Ờ F4F8:ờ D4DB:Ở F4FB:ở ' +
    'D4D5:Ỡ F4F5:ỡ D4CF:Ợ F4EF:ợ 55D9:Ú 75F9:ú 55D8:Ù 75F8:ù 55DB:Ủ 75FB:ủ 55D5:Ũ 75F5:ũ 55CF:Ụ 75EF:ụ ' +
    'D6:Ư F6:ư D6D9:Ứ F6F9:ứ D6D8:Ừ F6F8:ừ D6DB:Ử F6FB:ử D6D5:Ữ F6F5:ữ D6CF:Ự F6EF:ự 59D9:Ý 79F9:ý ' +
    '59D8:Ỳ 79F8:ỳ 59DB:Ỷ 79FB:ỷ 59D5:Ỹ 79F5:ỹ CE:Ỵ EE:ỵ',
);

export const BKHCM2: ByteTable = table(
  '41C1:Á 61E1:á 41C2:À 61E2:à 41C3:Ả 61E3:ả 41C4:Ã 61E4:ã 41C5:Ạ 61E5:ạ CA:Â EA:â CACB:Ấ EAEB:ấ ' +
    'CACC:Ầ EAEC:ầ CACD:Ẩ EAED:ẩ CACE:Ẫ EAEE:ẫ CAC5:Ậ EAE5:ậ D9:Ă F9:ă D9C6:Ắ F9E6:ắ D9C7:Ằ F9E7:ằ ' +
    'D9C8:Ẳ F9E8:ẳ D9C9:Ẵ F9E9:ẵ D9C5:Ặ F9E5:ặ C0:Đ E0:đ 45C1:É 65E1:é 45C2:È 65E2:è 45C3:Ẻ 65E3:ẻ ' +
    '45C4:Ẽ 65E4:ẽ 45C5:Ẹ 65E5:ẹ CF:Ê EF:ê CFCB:Ế EFEB:ế CFCC:Ề EFEC:ề CFCD:Ể EFED:ể CFCE:Ễ EFEE:ễ ' +
    'CFE5:Ệ EFE5:ệ D1:Í F1:í D2:Ì F2:ì D3:Ỉ F3:ỉ D4:Ĩ F4:ĩ D5:Ị F5:ị 4FC1:Ó 6FE1:ó ' +
    '4FC2:Ò 6FE2:ò 4FC3:Ỏ 6FE3:ỏ 4FC4:Õ 6FE4:õ 4FC5:Ọ 6FE5:ọ D6:Ô F6:ô D6CB:Ố F6EB:ố D6CC:Ồ F6EC:ồ ' +
    'D6CD:Ổ F6ED:ổ D6CE:Ỗ F6EE:ỗ D6C5:Ộ F6E5:ộ DA:Ơ FA:ơ DAC1:Ớ FAE1:ớ DAC2:Ờ FAE2:ờ DAC3:Ở FAE3:ở ' +
    'DAC4:Ỡ FAE4:ỡ DAC5:Ợ FAE5:ợ 55C1:Ú 75E1:ú 55C2:Ù 75E2:ù 55C3:Ủ 75E3:ủ 55C4:Ũ 75E4:ũ 55C5:Ụ 75E5:ụ ' +
    'DB:Ư FB:ư DBC1:Ứ FBE1:ứ DBC2:Ừ FBE2:ừ DBC3:Ử FBE3:ử DBC4:Ữ FBE4:ữ DBC5:Ự FBE5:ự 59C1:Ý 79E1:ý ' +
    '59C2:Ỳ 79E2:ỳ 59C3:Ỷ 79E3:ỷ 59C4:Ỹ 79E4:ỹ 59C5:Ỵ 79E5:ỵ CFC5:Ệ',
);

export const VISCII: ByteTable = table(
  'C1:Á E1:á C0:À E0:à C4:Ả E4:ả C3:Ã E3:ã 80:Ạ D5:ạ C2:Â E2:â 84:Ấ A4:ấ ' +
    '85:Ầ A5:ầ 86:Ẩ A6:ẩ E7:Ẫẫ 87:Ậ A7:ậ C5:Ă E5:ă 81:Ắ A1:ắ 82:Ằ A2:ằ C6:Ẳẳ ' +
    'C7:Ẵẵ 83:Ặ A3:ặ D0:Đ F0:đ C9:É E9:é C8:È E8:è CB:Ẻ EB:ẻ 88:Ẽ A8:ẽ 89:Ẹ ' +
    'A9:ẹ CA:Ê EA:ê 8A:Ế AA:ế 8B:Ề AB:ề 8C:Ể AC:ể 8D:Ễ AD:ễ 8E:Ệ AE:ệ CD:Í ' +
    'ED:í CC:Ì EC:ì 9B:Ỉ EF:ỉ CE:Ĩ EE:ĩ 98:Ị B8:ị D3:Ó F3:ó D2:Ò F2:ò 99:Ỏ ' +
    'F6:ỏ F5:Õõ 9A:Ọ F7:ọ D4:Ô F4:ô 8F:Ố AF:ố 90:Ồ B0:ồ 91:Ổ B1:ổ 92:Ỗ B2:ỗ ' +
    '93:Ộ B5:ộ B4:Ơ BD:ơ 95:Ớ BE:ớ 96:Ờ B6:ờ 97:Ở B7:ở B3:Ỡ DE:ỡ 94:Ợ FE:ợ ' +
    'DA:Ú FA:ú D9:Ù F9:ù 9C:Ủ FC:ủ 9D:Ũ FB:ũ 9E:Ụ F8:ụ BF:Ư DF:ư BA:Ứ D1:ứ ' +
    'BB:Ừ D7:ừ BC:Ử D8:ử FF:Ữ E6:ữ B9:Ự F1:ự DD:Ý FD:ý 9F:Ỳ CF:ỳ D6:Ỷỷ DB:Ỹỹ ' +
    'DC:Ỵỵ',
);

export const VPS: ByteTable = table(
  'C1:Á E1:á 80:À E0:à 81:Ả E4:ả 82:Ã E3:ã E5:Ạạ C2:Â E2:â 83:Ấ C3:ấ 84:Ầ ' +
    'C0:ầ 85:Ẩ C4:ẩ C5:Ẫẫ C6:Ậậ 88:Ă E6:ă 8D:Ắ A1:ắ 8E:Ằ A2:ằ 8F:Ẳ A3:ẳ F0:Ẵ ' +
    'A4:ẵ A5:Ặặ F1:Đ C7:đ C9:É E9:é D7:È E8:è DE:Ẻ C8:ẻ FE:Ẽ EB:ẽ CB:Ẹẹ CA:Ê ' +
    'EA:ê 90:Ế 89:ế 93:Ề 8A:ề 94:Ể 8B:ể 95:Ễ CD:ễ 8C:Ệệ B4:Í ED:í B5:Ì EC:ì ' +
    'B7:Ỉ CC:ỉ B8:Ĩ EF:ĩ CE:Ịị B9:Ó F3:ó BC:Ò F2:ò BD:Ỏ D5:ỏ BE:Õ F5:õ 86:Ọọ ' +
    'D4:Ô F4:ô 96:Ố D3:ố 97:Ồ D2:ồ 98:Ổ B0:ổ 99:Ỗ 87:ỗ B6:Ộộ F7:Ơ D6:ơ 9D:Ớ ' +
    'A7:ớ 9E:Ờ A9:ờ 9F:Ở AA:ở A6:Ỡ AB:ỡ AE:Ợợ DA:Ú FA:ú A8:Ù F9:ù D1:Ủ FB:ủ ' +
    'AC:Ũ DB:ũ F8:Ụụ D0:Ư DC:ư AD:Ứ D9:ứ AF:Ừ D8:ừ B1:Ử BA:ử BB:Ữữ BF:Ựự DD:Ý ' +
    '9A:ý B2:Ỳ FF:ỳ FD:Ỷ 9B:ỷ B3:Ỹ CF:ỹ 9C:Ỵỵ',
);

function table(entries: string): ByteTable {
  return Object.fromEntries(entries.split(' ').map((entry) => entry.split(':') as [string, string]));
}
