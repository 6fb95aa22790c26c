import type { NewChecklistItem } from '../checklist/checklist.service';
import {
  DIRECTIVE_26,
  itemOf,
  OFFICE_CULTURE,
  restsOn,
  STATEMENT_AND_REVIEW,
  WORKING_REGULATION,
} from './library-item';

const TIME = 'Giờ giấc, hiện diện';
const CONDUCT = 'Tác phong, kỷ luật';
const ROOM = 'Phòng làm việc, biển tên';

const people = (countLabel: string, totalLabel: string | null = null): Partial<NewChecklistItem> => ({
  asks: ['COUNT', 'PEOPLE'],
  countLabel,
  totalLabel,
});
const breach = {
  findingClass: 'BREACH',
  severity: 'LEVEL_4',
  termWorkdays: 13,
  expectedFix: STATEMENT_AND_REVIEW,
} as const;
const aWord = { severity: 'LEVEL_1', termWorkdays: 3 } as const;
const paper = { asks: ['DOCUMENT', 'DATE'] } satisfies Partial<NewChecklistItem>;

export const PRESENCE: readonly NewChecklistItem[] = [
  itemOf(TIME, ['G1', 'Vắng mặt trong giờ làm việc không có lý do', 'Người vắng mặt đều có lý do'], {
    ...DIRECTIVE_26,
    findingClass: 'BREACH',
    severity: 'LEVEL_3',
    termWorkdays: 5,
    expectedFix: 'Bản tường trình của người vắng mặt và ý kiến của người đứng đầu đơn vị.',
    ...people('Số người vắng không lý do', 'Số người phải có mặt'),
  }),
  itemOf(TIME, ['G2', 'Đi muộn, về sớm', 'Đến và về đúng giờ'], {
    ...DIRECTIVE_26,
    ...aWord,
    expectedFix: 'Nhắc nhở trong đơn vị, có sổ theo dõi.',
    ...people('Số người đi muộn, về sớm', 'Số người phải có mặt'),
  }),
  itemOf(
    TIME,
    ['G4', 'Vắng mặt chưa có giấy nghỉ phép, giấy đi đường', 'Người vắng mặt có giấy nghỉ phép, giấy đi đường'],
    {
      ...WORKING_REGULATION,
      severity: 'LEVEL_2',
      termWorkdays: 3,
      expectedFix: 'Bổ sung giấy nghỉ phép, giấy đi đường, nêu số và ngày.',
      asks: ['COUNT', 'DOCUMENT', 'PEOPLE'],
      countLabel: 'Số người vắng chưa có giấy',
      totalLabel: 'Số người vắng mặt',
    },
  ),
  itemOf(TIME, ['G5', 'Giờ làm việc của đơn vị ngắn hơn 8 giờ một ngày', 'Giờ làm việc của đơn vị đủ 8 giờ một ngày'], {
    ...WORKING_REGULATION,
    severity: 'LEVEL_2',
    termWorkdays: 3,
    expectedFix: 'Sửa thông báo giờ làm việc cho đủ 8 giờ, nêu số và ngày văn bản.',
    ...paper,
  }),
  itemOf(
    TIME,
    ['G3', 'Chưa niêm yết giờ làm việc, lịch công tác tuần', 'Có niêm yết giờ làm việc, lịch công tác tuần'],
    {
      ...WORKING_REGULATION,
      severity: 'LEVEL_2',
      termWorkdays: 3,
      expectedFix: 'Niêm yết tại trụ sở, chụp ảnh.',
    },
  ),
];

export const CONDUCT_ITEMS: readonly NewChecklistItem[] = [
  itemOf(CONDUCT, ['T1', 'Không đeo thẻ, trang phục chưa đúng quy định', 'Đeo thẻ, trang phục đúng quy định'], {
    ...OFFICE_CULTURE,
    ...aWord,
    expectedFix: 'Nhắc nhở, người đứng đầu xác nhận đã thực hiện.',
    ...people('Số người chưa đúng', 'Số người có mặt'),
  }),
  itemOf(
    CONDUCT,
    [
      'T2',
      'Uống rượu, bia trong giờ làm việc hoặc giờ nghỉ trưa của ngày làm việc',
      'Không uống rượu, bia trong giờ làm việc và giờ nghỉ trưa của ngày làm việc',
    ],
    { ...DIRECTIVE_26, ...breach, asks: ['PEOPLE'] },
  ),
  itemOf(CONDUCT, ['T3', 'Uống rượu, bia trong ngày trực', 'Không uống rượu, bia trong ngày trực'], {
    ...DIRECTIVE_26,
    ...breach,
    asks: ['PEOPLE', 'DATE'],
  }),
  itemOf(
    CONDUCT,
    [
      'T4',
      'Hút thuốc lá trong phòng làm việc, phòng họp, hội trường',
      'Không hút thuốc lá trong phòng làm việc, phòng họp, hội trường',
    ],
    { ...DIRECTIVE_26, ...aWord, expectedFix: 'Nhắc nhở, đặt biển cấm hút thuốc.', asks: ['PEOPLE'] },
  ),
  itemOf(CONDUCT, ['T5', 'Làm việc riêng trong giờ làm việc', 'Không làm việc riêng trong giờ làm việc'], {
    ...DIRECTIVE_26,
    ...aWord,
    expectedFix: 'Bản tường trình của người làm việc riêng.',
    asks: ['PEOPLE'],
  }),
  itemOf(CONDUCT, ['T6', 'Đánh bạc, vào nơi đánh bạc', 'Không đánh bạc, không vào nơi đánh bạc'], {
    ...DIRECTIVE_26,
    ...breach,
    asks: ['PEOPLE'],
  }),
  itemOf(
    CONDUCT,
    [
      'T7',
      'Chơi trò chơi, nghe nhạc, đeo tai nghe, dùng thiết bị giải trí trong giờ làm việc',
      'Không chơi trò chơi, nghe nhạc, đeo tai nghe, dùng thiết bị giải trí trong giờ làm việc',
    ],
    {
      ...OFFICE_CULTURE,
      ...aWord,
      expectedFix: 'Bản tường trình của người liên quan.',
      asks: ['PEOPLE'],
      source: 'Mỹ Đức, 23/03/2020',
    },
  ),
  itemOf(
    CONDUCT,
    ['T8', 'Thiếu lịch sự, gây phiền hà, sách nhiễu người dân', 'Lịch sự, không gây phiền hà, sách nhiễu người dân'],
    { ...OFFICE_CULTURE, ...breach, asks: ['PEOPLE'], source: 'Mỹ Đức, 23/03/2020' },
  ),
  itemOf(CONDUCT, ['T9', 'Để nhiệm vụ quá hạn hoặc bỏ sót', 'Nhiệm vụ được giao không quá hạn, không bỏ sót'], {
    ...DIRECTIVE_26,
    severity: 'LEVEL_2',
    termWorkdays: 5,
    expectedFix: 'Hoàn thành nhiệm vụ, báo cáo nguyên nhân và người chịu trách nhiệm.',
    asks: ['COUNT', 'PEOPLE'],
    countLabel: 'Số nhiệm vụ quá hạn, bỏ sót',
    totalLabel: 'Số nhiệm vụ được giao',
  }),
  itemOf(
    CONDUCT,
    ['T10', 'Chưa có quy định cấm uống rượu, bia buổi trưa', 'Có quy định cấm uống rượu, bia buổi trưa'],
    { ...DIRECTIVE_26, severity: 'LEVEL_2', termWorkdays: 5, expectedFix: 'Ban hành quy định, nêu số và ngày.' },
  ),
  itemOf(
    CONDUCT,
    ['T11', 'Chưa có quy định cấm hút thuốc lá tại cơ quan', 'Có quy định cấm hút thuốc lá tại cơ quan'],
    {
      ...DIRECTIVE_26,
      severity: 'LEVEL_2',
      termWorkdays: 5,
      expectedFix: 'Ban hành quy định, đặt biển, nêu số và ngày văn bản.',
    },
  ),
  itemOf(CONDUCT, ['T12', 'Đi lễ hội, du lịch trong giờ làm việc', 'Không đi lễ hội, du lịch trong giờ làm việc'], {
    ...DIRECTIVE_26,
    ...breach,
    asks: ['PEOPLE', 'DATE'],
    source: 'plo.vn; viettimes',
  }),
  itemOf(CONDUCT, ['T13', 'Dùng xe công đi lễ hội, du lịch', 'Không dùng xe công đi lễ hội, du lịch'], {
    ...DIRECTIVE_26,
    ...breach,
    asks: ['PEOPLE', 'DATE'],
    source: 'plo.vn; viettimes',
  }),
];

export const ROOMS: readonly NewChecklistItem[] = [
  itemOf(
    ROOM,
    [
      'P1',
      'Chưa có biển tên, chức danh tại bàn hoặc cửa phòng',
      'Có biển tên, chức danh tại bàn hoặc cửa phòng từ 2 người trở lên',
    ],
    {
      ...OFFICE_CULTURE,
      ...aWord,
      expectedFix: 'Đặt biển tên, chức danh, chụp ảnh.',
      asks: ['COUNT'],
      countLabel: 'Số phòng chưa có biển',
      totalLabel: 'Số phòng đã xem',
    },
  ),
  itemOf(ROOM, ['P2', 'Phòng làm việc chưa gọn gàng, ngăn nắp', 'Phòng làm việc gọn gàng, ngăn nắp'], {
    ...OFFICE_CULTURE,
    ...aWord,
    expectedFix: 'Sắp xếp lại, chụp ảnh.',
  }),
  itemOf(ROOM, ['P3', 'Chưa niêm yết quy tắc ứng xử', 'Có niêm yết quy tắc ứng xử'], {
    ...restsOn('QC-VAN-HOA', 'Quy tắc ứng xử của đơn vị'),
    ...aWord,
    expectedFix: 'Niêm yết tại bàn và nơi tiếp dân, chụp ảnh.',
    source: 'Hà Nội, tin8.co',
  }),
];
