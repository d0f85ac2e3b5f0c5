import type { RegisteredWorkField } from './registered-work-field.js';

/** How registration lists name their columns. */
export const REGISTERED_WORK_HEADERS: Readonly<Record<RegisteredWorkField, readonly string[]>> = {
  registrationNumber: words(
    'Số đăng ký|Số đăng ký kết quả|Số giấy chứng nhận|Số GCN|Số GCN đăng ký|Mã đăng ký|Số đăng ký kết quả thực hiện|' +
      'Registration number|Registration no|Certificate number',
  ),
  taskCode: words(
    'Mã số|Mã số nhiệm vụ|Mã nhiệm vụ|Mã đề tài|Mã số đề tài|Mã dự án|Mã hồ sơ|Ký hiệu đề tài|Task code|Project code|Code',
  ),
  applicationNumber: words('Số đơn|Số đơn đăng ký|Số đơn sáng chế|Application number|Application no'),
  title: words(
    'Tên|Tên nhiệm vụ|Tên đề tài|Tên kết quả|Tên kết quả nghiên cứu|Tên công trình|Tên sáng chế|Tên dự án|Nhan đề|' +
      'Tên đề tài dự án|Tên tài sản trí tuệ|Title|Name|Result|Project title',
  ),
  type: words('Loại|Loại hình|Loại kết quả|Loại tài sản|Dạng kết quả|Type|Kind'),
  hostOrganisation: words(
    'Cơ quan chủ trì|Tổ chức chủ trì|Đơn vị chủ trì|Đơn vị thực hiện|Cơ quan thực hiện|Chủ đơn|Chủ bằng|Chủ sở hữu|' +
      'Tổ chức|Host|Host organisation|Institution|Owner|Applicant',
  ),
  investigator: words(
    'Chủ nhiệm|Chủ nhiệm đề tài|Chủ nhiệm nhiệm vụ|Chủ nhiệm dự án|Họ tên chủ nhiệm|Họ và tên chủ nhiệm|Tên chủ nhiệm|CNĐT|' +
      'Chủ nhiệm đề tài dự án|Người chủ trì|Tác giả|Tác giả sáng chế|Principal investigator|Investigator|PI|' +
      'Project leader|Project manager|Lead researcher|Author|Inventor',
  ),
  unit: words(
    'Đơn vị phụ trách|Đơn vị chịu trách nhiệm|Đơn vị quản lý|Cơ quan quản lý|Đơn vị số hóa|Đơn vị báo cáo|' +
      'Responsible unit|Unit|In charge',
  ),
  year: words('Năm|Năm nghiệm thu|Năm đăng ký|Năm kết thúc|Năm cấp|Ngày đăng ký|Ngày nghiệm thu|Year|Date'),
  field: words('Lĩnh vực|Lĩnh vực nghiên cứu|Lĩnh vực khoa học|Mã lĩnh vực|Ngành|Field|Research field'),
  potential: words(
    'Tiềm năng|Tiềm năng thương mại hóa|Có tiềm năng|Khả năng thương mại hóa|Tiềm năng ứng dụng|' +
      'Khả năng ứng dụng|Potential|Commercial potential',
  ),
  securityLevel: words('Mức độ bảo mật|Độ mật|Mức độ mật|Mật|Security level|Secrecy'),
};

/** No data: the number of the line, and what a file of refused lines says of them. */
export const NO_REGISTERED_WORK_DATA = words('STT|TT|Số TT|Số thứ tự|No.|#|Ghi chú|Note|Notes|Lý do|Reason');

function words(names: string): readonly string[] {
  return names.split('|');
}
