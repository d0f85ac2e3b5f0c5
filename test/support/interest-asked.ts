/** What somebody writes who wants to use a technology. */
export const ASKED = {
  purpose: 'licence',
  name: 'Trần Văn Bình',
  organisation: 'Hợp tác xã Tân Lược',
  email: 'binh@example.org',
  phone: '0912 345 678',
  message: 'Chúng tôi muốn dùng máy sấy này.',
  consent: true,
};
