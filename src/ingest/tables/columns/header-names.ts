import type { TableField } from './table-field.js';

/**
 * Names that columns have in lists of science departments, libraries and patent offices, in Vietnamese and English, and
 * elements of Dublin Core; between strokes. Compared without marks, signs and what stands in brackets.
 */
const HEADERS: Readonly<Partial<Record<TableField, string>>> = {
  externalId:
    'Mã bản ghi|Mã hồ sơ|Mã tài liệu|Mã biểu ghi|Mã kết quả|Mã|ID|Identifier|Record id|Record number|' +
    'External id|Handle|header.identifier',
  taskCode:
    'Mã số|Mã số nhiệm vụ|Mã nhiệm vụ|Mã số đề tài|Mã đề tài|Mã số đề tài dự án|Mã số dự án|Mã dự án|' +
    'Ký hiệu đề tài|Code|Task code|Project code|Project number|Grant code',
  registrationNumber:
    'Số đăng ký|Số đăng ký kết quả|Số ĐKKQ|Số giấy chứng nhận|Số GCN đăng ký kết quả|' +
    'Số giấy chứng nhận đăng ký kết quả|Số đăng ký KQ|Registration number|Registration no',
  title:
    'Tên nhiệm vụ|Tên đề tài|Tên đề tài dự án|Tên dự án|Tên tài liệu|Tên kết quả|Nhan đề|Tiêu đề|Tên|' +
    'Tên sáng chế|Tên giải pháp|Tên bài báo|Tên bài viết|Tên luận văn|Tên luận án|Tên công trình|' +
    'Tên nhiệm vụ KHCN|Tên nhiệm vụ KH CN|Tên báo cáo|Tên nhiệm vụ khoa học và công nghệ|Title|' +
    'Title vi|Name|Project title|dc.title|dc.title@vi|dcterms.title',
  titleEn:
    'Tên tiếng Anh|Tên nhiệm vụ tiếng Anh|Nhan đề tiếng Anh|Tiêu đề tiếng Anh|English title|Title en|' +
    'Title in English|dc.title@en|dc.title.alternative|dcterms.alternative|dc.title.alternative@en',
  authors:
    'Chủ nhiệm|Chủ nhiệm nhiệm vụ|Chủ nhiệm đề tài|Chủ nhiệm dự án|Chủ nhiệm đề tài dự án|Tác giả|' +
    'Các tác giả|Tác giả chính|Họ tên chủ nhiệm|Họ và tên chủ nhiệm|Người thực hiện|CNĐT|CNNV|Author|' +
    'Authors|Creator|Principal investigator|Project leader|dc.creator|dc.contributor.author|' +
    'dcterms.creator',
  contributors:
    'Thành viên|Các thành viên|Thành viên tham gia|Cán bộ tham gia|Cộng sự|Người tham gia|' +
    'Danh sách thành viên|Cá nhân tham gia|Người hướng dẫn|Contributors|Contributor|Members|' +
    'Team members|Supervisor|dc.contributor|dc.contributor.advisor|dcterms.contributor',
  affiliations: 'Đơn vị công tác|Cơ quan công tác|Nơi công tác|Affiliation|Affiliations',
  hostOrganisation:
    'Cơ quan chủ trì|Tổ chức chủ trì|Đơn vị chủ trì|Cơ quan thực hiện|Đơn vị thực hiện|Cơ sở đào tạo|' +
    'Nơi thực hiện|Tổ chức chủ trì nhiệm vụ|Host organisation|Host organization|Host institution|' +
    'Institution|Organisation|Organization|Publisher|dc.publisher|dcterms.publisher',
  managingAgency:
    'Cơ quan quản lý|Cơ quan chủ quản|Đơn vị quản lý|Bộ chủ quản|Cơ quan giao nhiệm vụ|Managing agency|' +
    'Funding agency|Funder',
  programmeCode:
    'Mã chương trình|Chương trình|Thuộc chương trình|Mã số chương trình|Programme|Program|' +
    'Programme code|Program code',
  level: 'Cấp|Cấp nhiệm vụ|Cấp đề tài|Cấp quản lý|Cấp quản lý nhiệm vụ|Level',
  securityLevel:
    'Mức độ bảo mật|Độ mật|Mức độ mật|Mức mật|Bảo mật|Mật|Security level|Secrecy|Classification level',
  technologyName: 'Tên công nghệ|Tên quy trình công nghệ|Technology|Technology name',
  technicalSpecifications: 'Thông số kỹ thuật|Đặc tính kỹ thuật|Technical specifications|Specifications',
  advantages: 'Ưu điểm|Ưu điểm của công nghệ|Điểm mới|Advantages',
  developmentStage: 'Mức độ phát triển|Giai đoạn phát triển|Mức độ hoàn thiện|Development stage',
  transferWays: 'Phương thức chuyển giao|Hình thức chuyển giao|Transfer method|Ways of transfer',
  applicationPlace: 'Địa chỉ ứng dụng|Địa chỉ áp dụng|Địa điểm áp dụng|Nơi áp dụng|Nơi ứng dụng',
  acceptanceDate: 'Ngày nghiệm thu|Thời gian nghiệm thu|Ngày họp nghiệm thu|Acceptance date',
  year:
    'Năm nghiệm thu|Năm|Năm hoàn thành|Năm kết thúc|Năm xuất bản|Năm công bố|Năm bảo vệ|Năm báo cáo|' +
    'Year|Publication year|Completion year|Date|dc.date|dc.date.issued|dcterms.issued|dcterms.date|' +
    'dc.date.created|dcterms.created',
  startDate: 'Ngày bắt đầu|Thời gian bắt đầu|Bắt đầu|Từ ngày|Thời điểm bắt đầu|Start date|Start|From',
  endDate: 'Ngày kết thúc|Thời gian kết thúc|Kết thúc|Đến ngày|Thời điểm kết thúc|End date|End|To',
  acceptanceRating:
    'Xếp loại|Kết quả nghiệm thu|Xếp loại nghiệm thu|Kết quả đánh giá|Đánh giá|Rating|' + 'Acceptance rating',
  type:
    'Loại|Loại tài liệu|Loại hình|Loại nhiệm vụ|Dạng tài liệu|Loại hình nhiệm vụ|Kiểu tài liệu|Type|' +
    'Document type|Kind|dc.type|dcterms.type|documentType',
  language: 'Ngôn ngữ|Language|Lang|dc.language|dc.language.iso|dcterms.language',
  abstract:
    'Tóm tắt|Tóm tắt nội dung|Tóm tắt kết quả|Nội dung|Nội dung tóm tắt|Mô tả|Mục tiêu|Abstract|' +
    'Summary|Description|dc.description|dc.description.abstract|dcterms.abstract|dcterms.description|' +
    'dc.description.abstract@vi',
  keywords:
    'Từ khóa|Từ khoá|Các từ khóa|Chủ đề|Keywords|Key words|Subject|Subjects|Tags|dc.subject|' +
    'dcterms.subject',
  fieldCodes:
    'Lĩnh vực|Lĩnh vực nghiên cứu|Mã lĩnh vực|Lĩnh vực KH CN|Lĩnh vực khoa học|Ngành|Field|Field code|' +
    'Research field',
  objectiveCodes: 'Mục tiêu kinh tế xã hội|Mã mục tiêu|Socio economic objective|Objective code',
  degree: 'Học vị|Trình độ|Bậc đào tạo|Degree',
  journal: 'Tạp chí|Tên tạp chí|Nguồn|Journal|Journal title|Source|dc.source|dcterms.source',
  issn: 'ISSN|Chỉ số ISSN|dc.identifier.issn',
  volume: 'Tập|Volume|Vol',
  issue: 'Số|Số tạp chí|Issue|No',
  doi: 'DOI|Mã DOI|dc.identifier.doi',
  applicationNumber: 'Số đơn|Số đơn đăng ký|21 số đơn|Application number|Application no',
  filingDate: 'Ngày nộp đơn|Ngày nộp|22 ngày nộp đơn|Filing date|Application date',
  publicationNumber: 'Số công bố|Số công bố đơn|11 số công bố|Publication number|Publication no',
  publicationDate: 'Ngày công bố|Ngày công bố đơn|43 ngày công bố|Publication date|Ngày xuất bản',
  grantNumber: 'Số bằng|Số văn bằng|Số bằng độc quyền|11 số bằng|Patent number|Grant number',
  grantDate: 'Ngày cấp|Ngày cấp bằng|Ngày cấp văn bằng|45 ngày cấp|Grant date|Date of grant',
  kindCode: 'Mã loại văn bằng|Kind code',
  applicants: 'Người nộp đơn|Chủ đơn|71 người nộp đơn|Applicant|Applicants',
  inventors: 'Tác giả sáng chế|Nhà sáng chế|72 tác giả sáng chế|Tác giả giải pháp|Inventor|Inventors',
  owners: 'Chủ bằng|Chủ văn bằng|Chủ sở hữu|73 chủ bằng|Owner|Owners|Assignee|Patentee',
  agent: 'Đại diện|Đại diện sở hữu công nghiệp|74 đại diện|Agent|Representative',
  priority: 'Ưu tiên|Dữ liệu ưu tiên|30 ưu tiên|Priority|Priority data',
  ipc:
    'IPC|Phân loại IPC|Chỉ số IPC|51 phân loại|Phân loại sáng chế quốc tế|Phân loại quốc tế|' +
    'International classification|IPC classes',
  rights: 'Quyền|Bản quyền|Rights|Copyright|dc.rights|dcterms.rights',
  licence: 'Giấy phép|Licence|License|dc.rights.license|dcterms.license|dc.rights.uri',
  contact: 'Liên hệ|Thông tin liên hệ|Contact',
  shelfMark:
    'Ký hiệu kho|Ký hiệu xếp giá|Vị trí lưu|Nơi lưu trữ|Kho|Số kho|Ký hiệu|Shelf mark|Call number|' +
    'Shelf|Location',
  ownerOrganisation: 'Tổ chức sở hữu|Đơn vị sở hữu|Owner organisation|Owner organization',
  visibility: 'Chế độ xem|Quyền truy cập|Quyền xem|Visibility|Access',
  recordVisibility: 'Quyền xem biểu ghi|Record visibility',
  text: 'Toàn văn|Full text|Text',
};

/** Columns that are no data: numbers of the line, and what a file of refused rows says of them. */
const OTHERS =
  'STT|TT|Số TT|Số thứ tự|Thứ tự|No.|#|Ghi chú|Note|Notes|Row|Lý do|Reason|Lý do không nhận|' +
  'Reason refused|dc.date.accessioned|dc.date.available|dc.description.provenance|dc.format|' +
  'dc.format.extent|dcterms.format|dc.coverage|dc.relation';

export const HEADER_NAMES: readonly (readonly [field: TableField, names: readonly string[]])[] =
  Object.entries(HEADERS).map(([field, names]) => [field as TableField, names.split('|')]);

export const NO_DATA: readonly string[] = OTHERS.split('|');
