export const project = {
  project: {
    title: 'Cùng một đề tài',
    back: '← Về tài liệu',
    open: 'Xem cả đề tài',
    start: 'Tài liệu bạn vừa xem',
    found_other:
      '{{count, number}} tài liệu có liên hệ với nhau. Máy tìm theo nội dung, số hiệu, tên và người; mỗi mối liên hệ ghi rõ vì sao.',
    alone: 'Chưa thấy báo cáo, bằng sáng chế hay bài báo nào khác của đề tài này.',
  },
};
