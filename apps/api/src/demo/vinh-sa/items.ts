/** How one item of the checklist is told in the story. */
export interface ToldItem {
  /** Code of the item in the checklist. */
  readonly code: string;
  /** What was seen there. */
  readonly seen: string;
  /** What was done about it, and the sign of the paper that says so. */
  readonly done: string;
  readonly paper: string;
  readonly count?: number;
  /** Why a first proof was not enough. */
  readonly refusal?: string;
}

const CENTRE = 'BC-TTPVHCC';
const REPORT = 'BC-UBND';
/** Conduct is answered by the statement of whom it concerns, never by a picture. */
const STATEMENT = 'BTT';

const told = (code: string, seen: string, done: string, paper = REPORT): ToldItem => ({ code, seen, done, paper });

export const ITEMS: Readonly<Record<string, ToldItem>> = {
  P1: {
    ...told(
      'M1',
      'Bảng niêm yết còn 3 thủ tục đã bãi bỏ, lĩnh vực hộ tịch.',
      'Đã gỡ 3 thủ tục cũ, niêm yết lại danh mục hiện hành tại nơi tiếp nhận.',
      CENTRE,
    ),
    count: 3,
    refusal: 'Ảnh chụp bảng ở tầng 2, không phải bảng tại nơi tiếp nhận; đề nghị chụp đúng bảng.',
  },
  P2: {
    ...told(
      'M5',
      'Thiếu 5 thủ tục mới công bố, 2 thủ tục còn thời hạn cũ.',
      'Đã niêm yết đủ, sửa thời hạn theo quyết định công bố mới.',
      CENTRE,
    ),
    count: 7,
  },
  P3: told(
    'M6',
    'Không thấy số đường dây nóng tại sảnh và quầy.',
    'Đã niêm yết số đường dây nóng tại sảnh và từng quầy.',
    CENTRE,
  ),
  P4: told('M15', 'Bản công bố đã hết hạn từ năm 2024.', 'Đã công bố lại và niêm yết bản mới tại sảnh.', CENTRE),
  V1: told(
    'G1',
    'Một người vắng từ 07 giờ 30, không có giấy và không ai biết đi đâu.',
    'Người vắng mặt đã có bản tường trình, đơn vị đã họp rút kinh nghiệm.',
    STATEMENT,
  ),
  V2: told(
    'G2',
    'Hai người vào làm lúc 08 giờ 15.',
    'Hai người đã tường trình; đơn vị mở sổ theo dõi giờ làm việc.',
    STATEMENT,
  ),
  V3: told(
    'G4',
    'Vắng mặt báo là đi công tác, chưa có giấy đi đường.',
    'Đã tường trình; từ nay giấy đi đường lập trước khi đi.',
    STATEMENT,
  ),
  V4: told(
    'G1',
    'Quầy số 2 không có người trực trong 40 phút.',
    'Người trực đã tường trình, đã phân công người thay khi rời quầy.',
    STATEMENT,
  ),
  V5: told(
    'G4',
    'Hai người nghỉ phép, chưa thấy đơn được duyệt.',
    'Đã tường trình, bổ sung đơn nghỉ phép được duyệt.',
    STATEMENT,
  ),
  V6: told(
    'G2',
    'Ba người rời nơi làm việc lúc 16 giờ 20.',
    'Ba người đã tường trình; đã nhắc trong giao ban tuần.',
    STATEMENT,
  ),
  O1: told(
    'M4',
    'Bàn viết hồ sơ không có sổ góp ý, quầy số 2 không có phiếu.',
    'Đã đặt sổ góp ý và phiếu đánh giá tại bàn viết và các quầy.',
    CENTRE,
  ),
  O2: told(
    'M13',
    'Hòm thư góp ý để trong phòng khóa.',
    'Đã đặt hòm thư tại sảnh, phân công người mở hằng tuần.',
    CENTRE,
  ),
  O3: told(
    'M21',
    'Từ tháng 4 chưa tổng hợp phiếu đánh giá.',
    'Đã tổng hợp phiếu từ tháng 4, công khai kết quả.',
    CENTRE,
  ),
  F1: told(
    'C7',
    'Hồ sơ tiếp công dân để chung một tập, không theo vụ việc.',
    'Đã sắp lại hồ sơ theo vụ việc, có mục lục.',
  ),
  F2: told(
    'M12',
    'Có hồ sơ đất đai quá hạn, không có danh sách và nguyên nhân.',
    'Đã lập danh sách, nêu nguyên nhân và ngày trả từng hồ sơ.',
    CENTRE,
  ),
  F3: {
    ...told(
      'M3',
      'Bốn hồ sơ quá hạn không có phiếu xin lỗi.',
      'Đã gửi phiếu xin lỗi, hẹn lại ngày trả cho cả 4 hồ sơ.',
      CENTRE,
    ),
    count: 4,
  },
  Q1: told('D1', 'Quy chế làm việc vẫn theo mô hình ba cấp.', 'Đã ban hành quy chế làm việc mới.', 'QĐ-UBND'),
  Q2: told(
    'D2',
    'Quy chế văn hóa công sở ban hành năm 2019, chưa rà soát.',
    'Đã rà soát, ban hành quy chế mới và phổ biến.',
    'QĐ-UBND',
  ),
  Q3: told(
    'M9',
    'Bảng phân công còn tên người đã chuyển công tác.',
    'Đã ban hành bảng phân công mới, niêm yết tại Trung tâm.',
    'QĐ-UBND',
  ),
  S1: told('C2', 'Sổ thiếu cột kết quả xử lý từ tháng 7.', 'Đã bổ sung cột kết quả xử lý, ghi đủ từ tháng 7.'),
  S2: told('M8', 'Sổ theo dõi hồ sơ dừng ở tháng 5.', 'Đã ghi đủ sổ đến ngày báo cáo, đối chiếu với phần mềm.', CENTRE),
  S3: { ...told('C10', 'Còn 12 lượt tiếp chưa nhập cơ sở dữ liệu.', 'Đã nhập đủ các lượt tiếp còn thiếu.'), count: 12 },
  K1: told(
    'T2',
    'Hai người uống bia trong bữa trưa của ngày làm việc.',
    'Hai người đã kiểm điểm trước đơn vị, nhận hình thức theo kết luận.',
    'BBKĐ',
  ),
  K2: told('T1', 'Bộ phận tiếp nhận không đeo thẻ.', 'Đã nhắc nhở, cấp lại thẻ cho người mất thẻ.'),
  K3: told('M19', 'Giấy tiếp nhận dùng mẫu cũ.', 'Đã thay toàn bộ mẫu theo quy định hiện hành.', CENTRE),
  K4: told(
    'M18',
    'Chưa có quyết định phân công nhân sự của Trung tâm sau khi sắp xếp.',
    'Đã ban hành quyết định phân công và nội quy.',
    'QĐ-UBND',
  ),
  K5: told('P2', 'Hồ sơ để trên lối đi của phòng tiếp nhận.', 'Đã sắp xếp lại phòng, có tủ hồ sơ riêng.'),
  K6: told(
    'C1',
    'Lịch tiếp công dân của Chủ tịch chỉ có đến tháng 8.',
    'Đã ban hành lịch đến hết năm và niêm yết.',
    'TB-UBND',
  ),
  K7: told('P1', 'Ba phòng có từ hai người, không có biển tên, chức danh.', 'Đã đặt biển tên, chức danh tại từng bàn.'),
  K8: told(
    'T7',
    'Một người xem phim trên máy tính cơ quan lúc 10 giờ.',
    'Người có liên quan đã tường trình, đơn vị đã nhắc nhở.',
    STATEMENT,
  ),
  K9: told(
    'C6',
    'Không có văn bản phân công người tiếp công dân thường xuyên.',
    'Đã ban hành văn bản phân công.',
    'QĐ-UBND',
  ),
  K10: told('C5', 'Phòng tiếp công dân không có nội quy.', 'Đã niêm yết nội quy tại phòng tiếp.'),
  K11: told(
    'D3',
    'Không có biên bản, giấy tờ cho thấy đã quán triệt chỉ thị.',
    'Đã tổ chức quán triệt, có biên bản và danh sách ký.',
    'BB-UBND',
  ),
  K12: {
    ...told('D4', 'Hai báo cáo quý gửi chậm 6 ngày và 9 ngày.', 'Đã gửi đủ báo cáo, giao người theo dõi hạn gửi.'),
    count: 2,
  },
  K13: told(
    'C4',
    'Tiếp công dân chung phòng với bộ phận tiếp nhận.',
    'Đã lập kế hoạch cải tạo một phòng riêng.',
    'KH-UBND',
  ),
  K14: told('M16', 'Chưa chi phụ cấp của hai quý.', 'Đã chi đủ phụ cấp, có bảng ký nhận.'),
  K15: told('P3', 'Không thấy quy tắc ứng xử tại nơi làm việc.', 'Đã niêm yết quy tắc ứng xử tại các phòng.'),
  K16: {
    ...told('M2', 'Chín hồ sơ nhận trong tuần chưa nhập hệ thống.', 'Đã nhập đủ 9 hồ sơ, gửi kèm mã hồ sơ.', CENTRE),
    count: 9,
  },
  K17: told('T4', 'Có người hút thuốc tại phòng họp.', 'Đã nhắc nhở, đặt biển cấm hút thuốc tại phòng họp.'),
  K18: told('M11', 'Nhận hồ sơ không cấp giấy hẹn trả kết quả.', 'Đã cấp bù giấy hẹn, nhắc người tiếp nhận.', CENTRE),
  K19: told('M14', 'Camera tại quầy bị ngắt nguồn.', 'Đã nối lại camera, giao người kiểm tra hằng ngày.', CENTRE),
  K20: told('C8', 'Chưa chi bồi dưỡng tiếp công dân từ tháng 1.', 'Đã chi đủ, có bảng ký nhận.'),
  K21: told(
    'M10',
    'Phòng chuyên môn tự nhận hồ sơ đất đai.',
    'Đã chuyển toàn bộ việc nhận hồ sơ về Trung tâm.',
    CENTRE,
  ),
  K22: told('G3', 'Bảng lịch công tác tuần để trống.', 'Đã niêm yết lịch công tác tuần tại sảnh.'),
  K23: told(
    'M20',
    'Bốn thủ tục toàn trình vẫn nhận giấy.',
    'Đã nhận trực tuyến cả 4 thủ tục, có người hướng dẫn tại quầy.',
    CENTRE,
  ),
  K24: told(
    'C3',
    'Không niêm yết lịch tiếp công dân thường xuyên.',
    'Đã niêm yết lịch tại phòng tiếp và trên trang thông tin.',
  ),
};
