export const browse = {
  browse: {
    title: 'Xem theo nhóm',
    kinds: 'Xem theo',
    all: {
      type: 'Mọi loại tài liệu',
      year: 'Mọi năm',
      field: 'Mọi lĩnh vực',
      organisation: 'Mọi đơn vị',
      person: 'Mọi người được nêu tên',
    },
    order: {
      usual: 'Thứ tự thường dùng',
      latest: 'Năm gần nhất',
      name: 'Tên A–Z',
      count: 'Nhiều tài liệu nhất',
    },
    none: 'Chưa có tài liệu nào để xem theo nhóm này.',
  },
};
