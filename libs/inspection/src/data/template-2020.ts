import type { NewChecklistItem } from '../checklist/checklist.service';
import { itemOf, restsOn } from './library-item';

const OLD_ONE_STOP = restsOn('ND-61-2018', 'Nghị định 61/2018/NĐ-CP');
const OLD_RECEPTION = restsOn('ND-64-2014', 'Nghị định 64/2014/NĐ-CP');
const SECTIONS = { one: 'Bộ phận tiếp nhận và trả kết quả', reception: 'Tiếp công dân' } as const;

const old = (
  section: keyof typeof SECTIONS,
  words: [string, string, string],
  basis: Partial<NewChecklistItem>,
  expectedFix: string,
): NewChecklistItem =>
  itemOf(SECTIONS[section], words, {
    severity: 'LEVEL_2',
    termWorkdays: 10,
    expectedFix,
    source: 'Mỹ Đức, 23/03/2020, nguyên văn của thời điểm đó',
    ...basis,
  });

/** The eleven shortcomings of 2020 in the words and under the law of their time; kept, no longer used. */
export const TEMPLATE_2020: readonly NewChecklistItem[] = [
  old(
    'one',
    ['M2020-01', 'Chưa có quyết định kiện toàn Bộ phận TNHS&TKQ', 'Có quyết định kiện toàn Bộ phận TNHS&TKQ'],
    OLD_ONE_STOP,
    'Ban hành quyết định kiện toàn.',
  ),
  old(
    'one',
    ['M2020-02', 'Chưa niêm yết công bố ISO 9001:2015', 'Có niêm yết công bố ISO 9001:2015'],
    {},
    'Niêm yết bản công bố.',
  ),
  old(
    'one',
    ['M2020-03', 'Còn niêm yết thủ tục đã bãi bỏ, thay thế', 'Không niêm yết thủ tục đã bãi bỏ, thay thế'],
    OLD_ONE_STOP,
    'Gỡ bản cũ, niêm yết bản hiện hành.',
  ),
  old(
    'one',
    [
      'M2020-04',
      'Thủ tục đất đai, lao động chưa tiếp nhận qua phần mềm dùng chung ba cấp',
      'Thủ tục đất đai, lao động được tiếp nhận qua phần mềm dùng chung ba cấp',
    ],
    OLD_ONE_STOP,
    'Tiếp nhận qua phần mềm dùng chung.',
  ),
  old('one', ['M2020-05', 'Chưa dùng đúng biểu mẫu', 'Dùng đúng biểu mẫu'], OLD_ONE_STOP, 'Dùng đúng biểu mẫu.'),
  old(
    'one',
    [
      'M2020-06',
      'Chưa có sổ góp ý, phiếu đánh giá tại bàn viết của công dân và bàn làm việc',
      'Có sổ góp ý, phiếu đánh giá tại bàn viết của công dân và bàn làm việc',
    ],
    OLD_ONE_STOP,
    'Đặt sổ và phiếu.',
  ),
  old(
    'reception',
    ['M2020-07', 'Chưa thành lập Tổ tiếp công dân', 'Đã thành lập Tổ tiếp công dân'],
    OLD_RECEPTION,
    'Ban hành quyết định thành lập.',
  ),
  old(
    'reception',
    ['M2020-08', 'Sổ tiếp công dân chưa đúng mẫu', 'Sổ tiếp công dân đúng mẫu'],
    OLD_RECEPTION,
    'Lập sổ đúng mẫu.',
  ),
  old(
    'reception',
    ['M2020-09', 'Hồ sơ chưa sắp xếp theo từng vụ việc', 'Hồ sơ được sắp xếp theo từng vụ việc'],
    OLD_RECEPTION,
    'Sắp xếp lại hồ sơ.',
  ),
  old(
    'reception',
    ['M2020-10', 'Chưa chi bồi dưỡng tiếp công dân', 'Đã chi bồi dưỡng tiếp công dân'],
    restsOn('NQ-03-2017-HN', 'Nghị quyết 03/2017/NQ-HĐND'),
    'Chi trả bồi dưỡng.',
  ),
  old(
    'reception',
    ['M2020-11', 'Phòng tiếp công dân dùng chung', 'Có phòng tiếp công dân riêng'],
    OLD_RECEPTION,
    'Bố trí phòng riêng.',
  ),
];
