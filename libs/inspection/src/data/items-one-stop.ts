import type { NewChecklistItem } from '../checklist/checklist.service';
import { itemOf, ONE_STOP_DECREE, restsOn } from './library-item';

const ONE_STOP = 'Trung tâm Phục vụ hành chính công';
const SEED = 'Mỹ Đức, 23/03/2020';
const counted = (countLabel: string, totalLabel: string | null = null): Partial<NewChecklistItem> => ({
  asks: ['COUNT'],
  countLabel,
  totalLabel,
});
const quick = { ...ONE_STOP_DECREE, severity: 'LEVEL_1', termWorkdays: 2 } as const;
const usual = { ...ONE_STOP_DECREE, severity: 'LEVEL_2', termWorkdays: 5 } as const;
/** What takes money is first planned; until there is some, the task waits. */
const capital = { ...ONE_STOP_DECREE, severity: 'LEVEL_2', termWorkdays: 20 } as const;

export const ONE_STOP_ITEMS: readonly NewChecklistItem[] = [
  itemOf(
    ONE_STOP,
    [
      'M18',
      'Chưa có quyết định phân công nhân sự, nội quy của Trung tâm',
      'Có quyết định phân công nhân sự, nội quy của Trung tâm',
    ],
    {
      ...usual,
      expectedFix: 'Ban hành quyết định, nội quy, nêu số và ngày văn bản.',
      asks: ['DOCUMENT', 'DATE'],
      replacesCode: 'M2020-01',
      source: `${SEED}, nội dung 1`,
    },
  ),
  itemOf(
    ONE_STOP,
    ['M1', 'Còn niêm yết thủ tục hành chính đã bãi bỏ', 'Không còn niêm yết thủ tục hành chính đã bãi bỏ'],
    {
      ...ONE_STOP_DECREE,
      severity: 'LEVEL_2',
      termWorkdays: 2,
      expectedFix: 'Gỡ bản cũ, niêm yết danh mục hiện hành, chụp ảnh bảng niêm yết.',
      asks: ['COUNT', 'DOCUMENT'],
      countLabel: 'Số thủ tục đã bãi bỏ còn niêm yết',
      totalLabel: 'Số thủ tục đang niêm yết',
      replacesCode: 'M2020-03',
      source: `${SEED}, nội dung 3; vietnamplus`,
    },
  ),
  itemOf(
    ONE_STOP,
    ['M5', 'Niêm yết thiếu thủ tục, chưa đúng nội dung hiện hành', 'Niêm yết đủ thủ tục, đúng nội dung hiện hành'],
    {
      ...ONE_STOP_DECREE,
      severity: 'LEVEL_2',
      termWorkdays: 2,
      expectedFix: 'Niêm yết đủ theo danh mục hiện hành, chụp ảnh.',
      ...counted('Số thủ tục thiếu, chưa đúng', 'Số thủ tục phải niêm yết'),
    },
  ),
  itemOf(ONE_STOP, ['M6', 'Chưa niêm yết số điện thoại đường dây nóng', 'Có niêm yết số điện thoại đường dây nóng'], {
    ...quick,
    expectedFix: 'Niêm yết số đường dây nóng, chụp ảnh.',
  }),
  itemOf(ONE_STOP, ['M7', 'Thiếu trang thiết bị tại nơi tiếp nhận', 'Đủ trang thiết bị tại nơi tiếp nhận'], {
    ...capital,
    expectedFix: 'Kế hoạch bổ sung trang thiết bị, nêu thời gian và nguồn kinh phí.',
    ...counted('Số thiết bị thiếu, hỏng'),
    source: `${SEED}; Bắc Giang`,
  }),
  itemOf(ONE_STOP, ['M8', 'Chưa lập sổ theo dõi hồ sơ', 'Có sổ theo dõi hồ sơ'], {
    ...usual,
    expectedFix: 'Lập sổ hoặc bật sổ điện tử từ đầu năm.',
  }),
  itemOf(ONE_STOP, ['M9', 'Chưa có bảng phân công lĩnh vực', 'Có bảng phân công lĩnh vực'], {
    ...quick,
    expectedFix: 'Niêm yết bảng phân công, chụp ảnh.',
  }),
  itemOf(
    ONE_STOP,
    [
      'M10',
      'Tiếp nhận hồ sơ ngoài Trung tâm, tại phòng chuyên môn',
      'Hồ sơ của mọi lĩnh vực đều tiếp nhận tại Trung tâm',
    ],
    {
      ...usual,
      expectedFix: 'Chuyển việc tiếp nhận về Trung tâm, nêu văn bản chỉ đạo.',
      ...counted('Số lĩnh vực tiếp nhận ngoài Trung tâm'),
    },
  ),
  itemOf(
    ONE_STOP,
    [
      'M2',
      'Hồ sơ tiếp nhận chưa nhập vào hệ thống một cửa điện tử',
      'Hồ sơ tiếp nhận được nhập đủ vào hệ thống một cửa điện tử',
    ],
    {
      ...usual,
      expectedFix: 'Nhập đủ hồ sơ, gửi danh sách kèm mã hồ sơ.',
      ...counted('Số hồ sơ chưa nhập', 'Số hồ sơ đã tiếp nhận'),
      replacesCode: 'M2020-04',
      source: `${SEED}, nội dung 4`,
    },
  ),
  itemOf(
    ONE_STOP,
    [
      'M20',
      'Chưa tiếp nhận trực tuyến thủ tục toàn trình, một phần',
      'Thủ tục toàn trình, một phần được tiếp nhận trực tuyến',
    ],
    {
      ...usual,
      expectedFix: 'Mở tiếp nhận trực tuyến, gửi ảnh màn hình.',
      ...counted('Số thủ tục chưa tiếp nhận trực tuyến'),
    },
  ),
  itemOf(
    ONE_STOP,
    ['M11', 'Không cấp giấy tiếp nhận, hẹn trả kết quả', 'Cấp giấy tiếp nhận, hẹn trả kết quả cho từng hồ sơ'],
    {
      ...usual,
      expectedFix: 'Cấp giấy cho từng hồ sơ, gửi bản chụp.',
      ...counted('Số hồ sơ không có giấy hẹn', 'Số hồ sơ đã xem'),
    },
  ),
  itemOf(
    ONE_STOP,
    ['M19', 'Chưa dùng đúng biểu mẫu khi tiếp nhận, giải quyết', 'Dùng đúng biểu mẫu khi tiếp nhận, giải quyết'],
    {
      ...usual,
      expectedFix: 'Thay bằng biểu mẫu hiện hành, gửi bản mẫu đang dùng.',
      asks: ['DOCUMENT'],
      replacesCode: 'M2020-05',
      source: `${SEED}, nội dung 5`,
    },
  ),
  itemOf(
    ONE_STOP,
    ['M12', 'Chưa lập danh sách hồ sơ quá hạn kèm nguyên nhân', 'Có danh sách hồ sơ quá hạn kèm nguyên nhân'],
    {
      ...usual,
      expectedFix: 'Lập danh sách hồ sơ quá hạn, nêu nguyên nhân từng hồ sơ.',
      ...counted('Số hồ sơ quá hạn'),
    },
  ),
  itemOf(
    ONE_STOP,
    [
      'M3',
      'Hồ sơ quá hạn chưa có phiếu xin lỗi và hẹn lại ngày trả',
      'Từng hồ sơ quá hạn có phiếu xin lỗi và hẹn lại ngày trả',
    ],
    {
      ...ONE_STOP_DECREE,
      severity: 'LEVEL_3',
      termWorkdays: 5,
      expectedFix: 'Gửi phiếu xin lỗi cho từng hồ sơ, nêu số và ngày của phiếu.',
      asks: ['COUNT', 'DOCUMENT'],
      countLabel: 'Số hồ sơ chưa có phiếu xin lỗi',
      totalLabel: 'Số hồ sơ quá hạn',
      source: 'Đông Anh 2019, Mỹ Đức 2022; điều khoản của Nghị định 118/2025 chưa đối chiếu',
    },
  ),
  itemOf(
    ONE_STOP,
    [
      'M4',
      'Không có sổ góp ý, phiếu đánh giá tại nơi tiếp nhận hồ sơ',
      'Có sổ góp ý, phiếu đánh giá tại từng bàn tiếp nhận',
    ],
    {
      ...quick,
      expectedFix: 'Đặt sổ và phiếu tại bàn, chụp ảnh.',
      ...counted('Số bàn chưa có sổ, phiếu', 'Số bàn tiếp nhận'),
      replacesCode: 'M2020-06',
      source: `${SEED}, nội dung 6`,
    },
  ),
  itemOf(ONE_STOP, ['M13', 'Không có hòm thư góp ý', 'Có hòm thư góp ý'], {
    ...quick,
    expectedFix: 'Đặt hòm thư góp ý, chụp ảnh.',
    source: SEED,
  }),
  itemOf(ONE_STOP, ['M14', 'Không có camera hoặc camera không hoạt động', 'Camera hoạt động'], {
    ...usual,
    expectedFix: 'Sửa hoặc lắp camera, gửi ảnh màn hình.',
    source: SEED,
  }),
  itemOf(
    ONE_STOP,
    ['M15', 'Chưa niêm yết công bố hệ thống quản lý chất lượng', 'Có niêm yết công bố hệ thống quản lý chất lượng'],
    {
      ...quick,
      basisCode: null,
      legalBasis: 'Công bố hệ thống quản lý chất lượng ISO 9001 của đơn vị',
      expectedFix: 'Niêm yết bản công bố còn hiệu lực, chụp ảnh.',
      asks: ['DOCUMENT', 'DATE'],
      replacesCode: 'M2020-02',
      source: `${SEED}, nội dung 2`,
    },
  ),
  itemOf(
    ONE_STOP,
    ['M16', 'Chưa chi phụ cấp, đồng phục cho người tiếp nhận', 'Đã chi phụ cấp, đồng phục cho người tiếp nhận'],
    {
      ...usual,
      expectedFix: 'Chi trả theo mức hiện hành, nêu số và ngày chứng từ.',
      asks: ['COUNT', 'DOCUMENT'],
      countLabel: 'Số tháng chưa chi',
      source: SEED,
    },
  ),
  itemOf(
    ONE_STOP,
    ['M17', 'Nơi chờ dưới 50 % diện tích hoặc quá chật', 'Nơi chờ từ 50 % diện tích, khoảng 40 m² trở lên'],
    {
      ...capital,
      expectedFix: 'Kế hoạch bố trí lại diện tích, nêu thời gian và nguồn kinh phí.',
      asks: ['COUNT'],
      countLabel: 'Diện tích nơi chờ (m²)',
      totalLabel: 'Tổng diện tích (m²)',
      source: SEED,
    },
  ),
  itemOf(
    ONE_STOP,
    [
      'M21',
      'Chưa đánh giá sự hài lòng, thời gian, trật tự tại Trung tâm',
      'Có đánh giá sự hài lòng, thời gian, trật tự tại Trung tâm',
    ],
    {
      ...restsOn('TT-03-2025-VPCP', 'Thông tư 03/2025/TT-VPCP'),
      severity: 'LEVEL_2',
      termWorkdays: 10,
      expectedFix: 'Báo cáo kết quả đánh giá quý gần nhất, nêu số và ngày.',
      asks: ['DOCUMENT'],
      source: 'Thông tư 03/2025/TT-VPCP',
    },
  ),
];
