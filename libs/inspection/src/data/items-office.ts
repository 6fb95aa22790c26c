import type { NewChecklistItem } from '../checklist/checklist.service';
import { itemOf, OFFICE_CULTURE, RECEPTION_DECREE, RECEPTION_LAW, restsOn, WORKING_REGULATION } from './library-item';

const RECEPTION = 'Tiếp công dân';
const DIRECTION = 'Văn bản, chỉ đạo, điều hành';
const SEED = 'Mỹ Đức, 23/03/2020';

export const RECEPTION_ITEMS: readonly NewChecklistItem[] = [
  itemOf(
    RECEPTION,
    ['C1', 'Chưa niêm yết lịch tiếp công dân của Chủ tịch UBND', 'Có niêm yết lịch tiếp công dân của Chủ tịch UBND'],
    {
      ...RECEPTION_LAW,
      severity: 'LEVEL_2',
      termWorkdays: 3,
      expectedFix: 'Ban hành và niêm yết lịch, chụp ảnh.',
      source: 'vietnamplus',
    },
  ),
  itemOf(
    RECEPTION,
    ['C3', 'Chưa niêm yết lịch tiếp công dân thường xuyên', 'Có niêm yết lịch tiếp công dân thường xuyên'],
    {
      ...RECEPTION_LAW,
      severity: 'LEVEL_2',
      termWorkdays: 3,
      expectedFix: 'Niêm yết lịch tại nơi tiếp và trên trang thông tin, chụp ảnh.',
    },
  ),
  itemOf(
    RECEPTION,
    [
      'C9',
      'Cấp phó chủ trì buổi tiếp công dân của người đứng đầu',
      'Người đứng đầu trực tiếp chủ trì buổi tiếp công dân của mình',
    ],
    {
      ...RECEPTION_LAW,
      findingClass: 'LIMITATION',
      severity: 'LEVEL_2',
      termWorkdays: 5,
      expectedFix: 'Báo cáo các buổi đã tiếp, nêu người chủ trì từng buổi.',
      asks: ['COUNT', 'DATE', 'PEOPLE'],
      countLabel: 'Số buổi do cấp phó chủ trì',
      totalLabel: 'Số buổi phải tiếp',
      source: 'Luật không quy định việc ủy quyền; kienthuc.net.vn',
    },
  ),
  itemOf(RECEPTION, ['C4', 'Không có phòng tiếp công dân riêng', 'Có phòng tiếp công dân riêng'], {
    ...RECEPTION_LAW,
    severity: 'LEVEL_2',
    termWorkdays: 20,
    expectedFix: 'Bố trí phòng riêng, hoặc kế hoạch nêu thời gian và nguồn kinh phí.',
    replacesCode: 'M2020-11',
    source: `${SEED}, nội dung 11`,
  }),
  itemOf(RECEPTION, ['C5', 'Chưa niêm yết nội quy tiếp công dân', 'Có niêm yết nội quy tiếp công dân'], {
    ...RECEPTION_LAW,
    severity: 'LEVEL_1',
    termWorkdays: 2,
    expectedFix: 'Niêm yết nội quy, chụp ảnh.',
    source: SEED,
  }),
  itemOf(
    RECEPTION,
    ['C6', 'Chưa có văn bản phân công người tiếp công dân', 'Có văn bản phân công người tiếp công dân thường xuyên'],
    {
      ...RECEPTION_DECREE,
      severity: 'LEVEL_2',
      termWorkdays: 5,
      expectedFix: 'Ban hành văn bản phân công, nêu số và ngày.',
      asks: ['DOCUMENT', 'DATE'],
      replacesCode: 'M2020-07',
      source: `${SEED}, nội dung 7; cấp xã không có Ban tiếp công dân`,
    },
  ),
  itemOf(RECEPTION, ['C2', 'Sổ tiếp công dân chưa ghi đủ theo mẫu', 'Sổ tiếp công dân ghi đủ theo Mẫu số 03/TCD'], {
    ...restsOn('ND-154-2026', 'Nghị định 154/2026/NĐ-CP, Điều 27'),
    severity: 'LEVEL_2',
    termWorkdays: 5,
    expectedFix: 'Bổ sung sổ từ đầu năm, người đứng đầu ký xác nhận.',
    asks: ['COUNT'],
    countLabel: 'Số lượt chưa ghi đủ',
    totalLabel: 'Số lượt đã tiếp',
    replacesCode: 'M2020-08',
    source: `${SEED}, nội dung 8`,
  }),
  itemOf(RECEPTION, ['C7', 'Hồ sơ chưa lập theo từng vụ việc', 'Hồ sơ được lập theo từng vụ việc'], {
    ...RECEPTION_DECREE,
    severity: 'LEVEL_2',
    termWorkdays: 10,
    expectedFix: 'Lập lại hồ sơ theo từng vụ việc, gửi danh mục hồ sơ.',
    asks: ['COUNT'],
    countLabel: 'Số vụ việc chưa có hồ sơ riêng',
    totalLabel: 'Số vụ việc',
    replacesCode: 'M2020-09',
    source: `${SEED}, nội dung 9`,
  }),
  itemOf(RECEPTION, ['C8', 'Chưa chi bồi dưỡng tiếp công dân', 'Đã chi bồi dưỡng tiếp công dân'], {
    ...restsOn('TT-320-2016', 'Thông tư 320/2016 của Bộ Tài chính'),
    severity: 'LEVEL_2',
    termWorkdays: 10,
    expectedFix: 'Chi trả theo mức hiện hành, nêu số và ngày chứng từ.',
    asks: ['COUNT', 'DOCUMENT'],
    countLabel: 'Số tháng chưa chi',
    replacesCode: 'M2020-10',
    source: `${SEED}, nội dung 10`,
  }),
  itemOf(
    RECEPTION,
    [
      'C10',
      'Chưa cập nhật cơ sở dữ liệu quốc gia về tiếp công dân',
      'Cập nhật kịp thời cơ sở dữ liệu quốc gia về tiếp công dân',
    ],
    {
      ...RECEPTION_DECREE,
      severity: 'LEVEL_2',
      termWorkdays: 5,
      expectedFix: 'Cập nhật đủ các lượt tiếp, gửi ảnh màn hình.',
      asks: ['COUNT'],
      countLabel: 'Số lượt chưa cập nhật',
      totalLabel: 'Số lượt đã tiếp',
      source: 'Nghị định 154/2026/NĐ-CP',
    },
  ),
];

export const DIRECTION_ITEMS: readonly NewChecklistItem[] = [
  itemOf(
    DIRECTION,
    [
      'D1',
      'Quy chế làm việc ban hành chậm hoặc chưa sửa theo quy định mới',
      'Quy chế làm việc ban hành kịp thời, đúng quy định mới',
    ],
    {
      ...restsOn('LUAT-72-2025', 'Luật Tổ chức chính quyền địa phương 72/2025/QH15'),
      severity: 'LEVEL_2',
      termWorkdays: 10,
      expectedFix: 'Ban hành quy chế mới, nêu số và ngày văn bản.',
      asks: ['DOCUMENT', 'DATE'],
    },
  ),
  itemOf(
    DIRECTION,
    ['D2', 'Chưa rà soát quy chế văn hóa công sở', 'Quy chế văn hóa công sở được rà soát khi có thay đổi'],
    {
      ...OFFICE_CULTURE,
      severity: 'LEVEL_2',
      termWorkdays: 10,
      expectedFix: 'Rà soát, sửa đổi, nêu số và ngày văn bản.',
      asks: ['DOCUMENT', 'DATE'],
    },
  ),
  itemOf(
    DIRECTION,
    [
      'D3',
      'Không chứng minh được việc quán triệt văn bản chỉ đạo',
      'Có tài liệu chứng minh đã quán triệt văn bản chỉ đạo',
    ],
    {
      ...WORKING_REGULATION,
      severity: 'LEVEL_2',
      termWorkdays: 5,
      expectedFix: 'Quán triệt tại cuộc họp, gửi biên bản.',
      asks: ['DOCUMENT'],
    },
  ),
  itemOf(DIRECTION, ['D4', 'Gửi báo cáo chậm', 'Gửi báo cáo đúng hạn'], {
    ...WORKING_REGULATION,
    findingClass: 'LIMITATION',
    severity: 'LEVEL_2',
    termWorkdays: 5,
    expectedFix: 'Gửi đủ báo cáo còn thiếu, nêu số và ngày.',
    asks: ['COUNT', 'DATE', 'DOCUMENT'],
    countLabel: 'Số báo cáo chậm',
    totalLabel: 'Số báo cáo phải gửi',
    source: 'Đông Anh, 17/07/2019',
  }),
  itemOf(
    DIRECTION,
    ['D5', 'Chưa khắc phục nội dung của lần kiểm tra trước', 'Nội dung của lần kiểm tra trước đã được khắc phục'],
    {
      ...WORKING_REGULATION,
      severity: 'LEVEL_3',
      termWorkdays: 5,
      expectedFix: 'Khắc phục dứt điểm, báo cáo nguyên nhân chậm.',
      asks: ['COUNT', 'DOCUMENT'],
      countLabel: 'Số nội dung chưa khắc phục',
      totalLabel: 'Số nội dung lần trước',
      source: 'Đông Anh, 17/07/2019',
    },
  ),
];
