import type { NewChecklistItem } from '@app/inspection';

const item = (
  code: string,
  section: string,
  title: string,
  rest: Pick<NewChecklistItem, 'legalBasis' | 'severity' | 'termWorkdays' | 'expectedFix'> &
    Partial<Omit<NewChecklistItem, 'code' | 'section' | 'title'>>,
): NewChecklistItem => ({
  code,
  section,
  title,
  requirement: title,
  findingClass: 'SHORTCOMING',
  basisCode: null,
  asks: [],
  countLabel: null,
  totalLabel: null,
  replacesCode: null,
  source: 'Mặc định sản phẩm',
  ...rest,
});

const TIME = 'Giờ giấc, hiện diện';
const CONDUCT = 'Tác phong, kỷ luật';
const ONE_STOP = 'Trung tâm Phục vụ hành chính công';
const RECEPTION = 'Tiếp công dân';
const DIRECTION = 'Chỉ đạo, điều hành';

/** A short first checklist; terms are defaults of the product, no regulation sets them. */
export const DEMO_CHECKLIST: readonly NewChecklistItem[] = [
  item('G1', TIME, 'Vắng mặt trong giờ làm việc không có lý do', {
    legalBasis: 'Chỉ thị 26/CT-TTg ngày 05/09/2016',
    findingClass: 'BREACH',
    severity: 'LEVEL_3',
    termWorkdays: 5,
    expectedFix: 'Bản tường trình của người vắng mặt và ý kiến của người đứng đầu đơn vị.',
  }),
  item('G2', TIME, 'Đi muộn, về sớm', {
    legalBasis: 'Chỉ thị 26/CT-TTg ngày 05/09/2016',
    severity: 'LEVEL_1',
    termWorkdays: 3,
    expectedFix: 'Nhắc nhở trong đơn vị, có sổ theo dõi.',
  }),
  item('G3', TIME, 'Chưa niêm yết giờ làm việc, lịch công tác tuần', {
    legalBasis: 'Quy chế làm việc của đơn vị',
    severity: 'LEVEL_2',
    termWorkdays: 3,
    expectedFix: 'Niêm yết tại trụ sở, chụp ảnh.',
  }),
  item('T1', CONDUCT, 'Không đeo thẻ, trang phục chưa đúng quy định', {
    legalBasis: 'Quy chế văn hóa công sở của đơn vị',
    severity: 'LEVEL_1',
    termWorkdays: 3,
    expectedFix: 'Nhắc nhở, người đứng đầu xác nhận đã thực hiện.',
  }),
  item('T2', CONDUCT, 'Uống rượu, bia trong giờ làm việc hoặc giờ nghỉ trưa của ngày làm việc', {
    legalBasis: 'Chỉ thị 26/CT-TTg ngày 05/09/2016',
    findingClass: 'BREACH',
    severity: 'LEVEL_4',
    termWorkdays: 13,
    expectedFix: 'Bản tường trình trong 3 ngày làm việc, biên bản kiểm điểm trong 10 ngày làm việc tiếp theo.',
  }),
  item('M1', ONE_STOP, 'Còn niêm yết thủ tục hành chính đã bãi bỏ', {
    legalBasis: 'Nghị định 118/2025/NĐ-CP',
    severity: 'LEVEL_2',
    basisCode: 'ND-118-2025',
    asks: ['COUNT', 'DOCUMENT'],
    countLabel: 'Số thủ tục đã bãi bỏ còn niêm yết',
    totalLabel: 'Tổng số thủ tục đang niêm yết',
    replacesCode: 'M2020-03',
    termWorkdays: 2,
    expectedFix: 'Gỡ bản cũ, niêm yết danh mục hiện hành, chụp ảnh bảng niêm yết.',
  }),
  item('M2', ONE_STOP, 'Hồ sơ tiếp nhận chưa nhập vào hệ thống một cửa điện tử', {
    legalBasis: 'Nghị định 118/2025/NĐ-CP',
    severity: 'LEVEL_2',
    termWorkdays: 5,
    expectedFix: 'Nhập đủ hồ sơ, gửi danh sách kèm mã hồ sơ.',
  }),
  item('M3', ONE_STOP, 'Hồ sơ quá hạn chưa có phiếu xin lỗi và hẹn lại ngày trả', {
    legalBasis: 'Nghị định 118/2025/NĐ-CP',
    severity: 'LEVEL_3',
    termWorkdays: 5,
    expectedFix: 'Gửi phiếu xin lỗi cho từng hồ sơ, nêu số và ngày của phiếu.',
  }),
  item('M4', ONE_STOP, 'Không có sổ góp ý, phiếu đánh giá tại nơi tiếp nhận hồ sơ', {
    legalBasis: 'Nghị định 118/2025/NĐ-CP',
    severity: 'LEVEL_1',
    termWorkdays: 2,
    expectedFix: 'Đặt sổ và phiếu tại bàn, chụp ảnh.',
  }),
  item('C1', RECEPTION, 'Chưa niêm yết lịch tiếp công dân của Chủ tịch UBND', {
    legalBasis: 'Luật Tiếp công dân 42/2013/QH13',
    severity: 'LEVEL_2',
    termWorkdays: 3,
    expectedFix: 'Ban hành và niêm yết lịch, chụp ảnh.',
  }),
  item('C2', RECEPTION, 'Sổ tiếp công dân chưa ghi đủ theo mẫu', {
    legalBasis: 'Luật Tiếp công dân 42/2013/QH13',
    severity: 'LEVEL_2',
    termWorkdays: 5,
    expectedFix: 'Bổ sung sổ từ đầu năm, người đứng đầu ký xác nhận.',
  }),
  item('D1', DIRECTION, 'Quy chế làm việc ban hành chậm hoặc chưa sửa theo quy định mới', {
    legalBasis: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15',
    severity: 'LEVEL_2',
    termWorkdays: 10,
    expectedFix: 'Ban hành quy chế mới, nêu số và ngày văn bản.',
  }),
];
