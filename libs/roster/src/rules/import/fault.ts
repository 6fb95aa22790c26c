import { addDays, isLocalDate } from '@app/kernel';
import type { ImportField } from './field';

/** One thing that is wrong in a row, with what stood there. */
export interface RowFault {
  readonly code: FaultCode;
  readonly field: ImportField;
  readonly value?: string;
  /** What may have been meant. */
  readonly suggestion?: string;
  /** The days of the unit that is meant: its first, and the first without it. */
  readonly from?: string;
  readonly until?: string;
}

interface Words {
  readonly title: string;
  readonly remedy: string;
}

const fault = (vi: readonly [string, string], en: readonly [string, string]): { vi: Words; en: Words } => ({
  vi: { title: vi[0], remedy: vi[1] },
  en: { title: en[0], remedy: en[1] },
});

/** Why a row is not taken, in words that the office reads in its own sheet. */
export const FAULTS = {
  'name-missing': fault(['Thiếu họ và tên', 'Nhập họ và tên.'], ['The name is missing', 'Enter the name.']),
  'name-length': fault(
    ['Họ và tên quá ngắn hoặc dài quá 100 chữ', 'Chỉ để họ và tên trong ô này, từ 2 đến 100 chữ.'],
    ['The name is too short or longer than 100 letters', 'Leave only the name in this cell, 2 to 100 letters.'],
  ),
  'name-strange': fault(
    ['Họ và tên có chữ số hoặc ký hiệu', 'Bỏ chữ số và ký hiệu, chỉ để họ và tên.'],
    ['The name has digits or signs in it', 'Leave only the name.'],
  ),
  formula: fault(
    ['Ô là một công thức', 'Dán lại ô này dưới dạng giá trị.'],
    ['The cell is a formula', 'Paste the cell again as a value.'],
  ),
  'legacy-text': fault(
    ['Chữ gõ bằng phông cũ (TCVN3 hoặc VNI)', 'Chọn chuyển mã ở bước ghép cột, hoặc gõ lại bằng Unicode.'],
    [
      'Typed for an old font (TCVN3 or VNI)',
      'Choose to convert it at the step of columns, or type it again in Unicode.',
    ],
  ),
  'sex-unknown': fault(['Giới tính không rõ', 'Ghi Nam hoặc Nữ.'], ['The sex is not clear', 'Write Nam or Nữ.']),
  'birth-unreadable': fault(
    ['Ngày sinh không đọc được', 'Ghi ngày/tháng/năm, ví dụ 05/09/1985, hoặc chỉ ghi năm.'],
    ['The day of birth cannot be read', 'Write day/month/year, such as 05/09/1985, or the year alone.'],
  ),
  'birth-range': fault(
    ['Năm sinh ngoài khoảng tuổi làm việc', 'Kiểm tra lại năm sinh.'],
    ['The year of birth is not that of somebody who works', 'Check the year of birth.'],
  ),
  'number-shape': fault(
    ['Số định danh không đủ 12 chữ số', 'Nhập đủ 12 chữ số trên thẻ căn cước; định dạng ô là Văn bản.'],
    ['The personal number has not 12 digits', 'Enter the 12 digits of the identity card, in a cell of type text.'],
  ),
  'number-differs': fault(
    [
      'Số định danh không khớp năm sinh hoặc giới tính',
      'Đối chiếu thẻ căn cước: bốn chữ số thứ 4 đến thứ 6 chỉ giới tính và năm sinh.',
    ],
    [
      'The personal number does not agree with year of birth or sex',
      'Compare the identity card: its digits 4 to 6 tell sex and year of birth.',
    ],
  ),
  'number-twice': fault(
    ['Số định danh trùng với một người khác ở trên', 'Đối chiếu thẻ căn cước của cả hai người.'],
    ['Somebody else above has the same personal number', 'Compare the identity cards of both.'],
  ),
  'number-other': fault(
    [
      'Số định danh khác với số đã có của người này',
      'Đối chiếu thẻ căn cước: mọi dòng của một người ghi cùng một số; số đã có trong hồ sơ sửa ở trang của người ấy.',
    ],
    [
      'The personal number is not the one that this person already has',
      'Compare the identity card: all rows of a person say the same; one that is kept is corrected on the page of the person.',
    ],
  ),
  'number-held': fault(
    [
      'Số định danh đã là của người khác trong hồ sơ',
      'Đối chiếu thẻ căn cước: có thể là cùng một người ghi khác tên, năm sinh hoặc mã.',
    ],
    [
      'Somebody else on record has this personal number',
      'Compare the identity card: it may be the same person under another name, year of birth or code.',
    ],
  ),
  'kind-unknown': fault(
    [
      'Loại cán bộ không rõ',
      'Ghi: cán bộ, công chức, viên chức, hợp đồng lao động hoặc người hoạt động không chuyên trách.',
    ],
    ['The kind is not clear', 'Write: cán bộ, công chức, viên chức, hợp đồng lao động or không chuyên trách.'],
  ),
  'unit-unknown': fault(
    ['Không có đơn vị tên này', 'Ghi đúng tên đơn vị trong hệ thống, hoặc thêm đơn vị trước.'],
    ['There is no unit of this name', 'Write the name as it is in the product, or create the unit first.'],
  ),
  'section-unknown': fault(
    [
      'Dòng đứng trên những người này không phải tên đơn vị nào',
      'Sửa dòng ấy cho đúng tên đơn vị, hoặc ghi đơn vị ở từng dòng.',
    ],
    [
      'The line above these people is the name of no unit',
      'Make it the name of their unit, or name the unit in each row.',
    ],
  ),
  'unit-several': fault(
    ['Có nhiều đơn vị tên này', 'Ghi thêm tên cơ quan cấp trên để phân biệt.'],
    ['There are several units of this name', 'Add the name of the body above to tell them apart.'],
  ),
  'unit-not-there': fault(
    ['Sớm hơn ngày lập đơn vị ({from})', 'Ghi ngày từ {from}, hoặc chọn lấy ngày lập đơn vị.'],
    ['Before the first day of the unit ({from})', 'Enter a day from {from} on, or choose the first day of the unit.'],
  ),
  'unit-ended': fault(
    [
      'Đơn vị đã kết thúc ngày {until}',
      'Ghi đơn vị đang hoạt động, như đơn vị đã tiếp nhận đơn vị này; vị trí đã thôi giữ trước ngày ấy thì ghi ngày cuối ở cột Đến ngày.',
    ],
    [
      'The unit ended on {until}',
      'Name a unit that goes on, such as the one that took this one over; of a post that was over by then, enter its last day.',
    ],
  ),
  'end-after-unit': fault(
    ['Muộn hơn ngày cuối của đơn vị ({last})', 'Ghi đến ngày muộn nhất là {last}.'],
    ['After the last day of the unit ({last})', 'Enter {last} at the latest.'],
  ),
  'end-before-start': fault(
    [
      'Đến ngày sớm hơn từ ngày ({from})',
      'Đối chiếu cả hai ngày; dòng không ghi từ ngày thì lấy ngày chung cho danh sách.',
    ],
    [
      'The last day is before the first ({from})',
      'Check both days; a row that says no first day takes the one for all rows.',
    ],
  ),
  'position-missing': fault(
    ['Thiếu chức vụ', 'Nhập chức vụ hoặc vị trí việc làm.'],
    ['The post is missing', 'Enter the post.'],
  ),
  'position-length': fault(
    ['Chức vụ quá ngắn hoặc dài quá 200 chữ', 'Rút gọn tên chức vụ.'],
    ['The post is too short or longer than 200 letters', 'Shorten it.'],
  ),
  'duty-unknown': fault(
    ['Nhóm nhiệm vụ không rõ', 'Ghi: lãnh đạo, chuyên môn hoặc tiếp nhận.'],
    ['The duty group is not clear', 'Write: lãnh đạo, chuyên môn or tiếp nhận.'],
  ),
  'day-unreadable': fault(
    ['Ngày không đọc được', 'Ghi ngày/tháng/năm, ví dụ 01/07/2025.'],
    ['The day cannot be read', 'Write day/month/year, such as 01/07/2025.'],
  ),
  'day-ahead': fault(
    ['Ngày ở tương lai', 'Ghi ngày đã đến, muộn nhất là hôm nay.'],
    ['The day has not come yet', 'Enter a day up to today.'],
  ),
  'code-length': fault(
    ['Mã cán bộ dài quá 40 chữ', 'Kiểm tra lại mã.'],
    ['The staff code is longer than 40 letters', 'Check the code.'],
  ),
  'rank-length': fault(
    ['Mã ngạch dài quá 20 chữ', 'Ghi mã ngạch, ví dụ 01.003.'],
    ['The rank is longer than 20 letters', 'Write its code, such as 01.003.'],
  ),
  'step-range': fault(
    ['Bậc ngoài khoảng 1 đến 12', 'Ghi bậc bằng số, ví dụ 3.'],
    ['The step is not 1 to 12', 'Write it as a number, such as 3.'],
  ),
  'managed-unknown': fault(
    ['Diện quản lý không rõ', 'Ghi: Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy xã hoặc UBND.'],
    ['Who manages the person is not clear', 'Write: Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy xã or UBND.'],
  ),
  'decision-part': fault(
    ['Quyết định thiếu số, ngày hoặc cơ quan ban hành', 'Nhập đủ cả ba, hoặc để trống cả ba.'],
    ['The decision lacks its number, day or issuer', 'Enter all three or none.'],
  ),
  'row-twice': fault(
    ['Trùng với một dòng ở trên: cùng người, cùng đơn vị và chức vụ', 'Xóa một trong hai dòng.'],
    ['The same person, unit and post stand in a row above', 'Delete one of the two rows.'],
  ),
  'name-twice': fault(
    [
      'Cùng họ tên với một dòng ở trên mà không có gì để phân biệt',
      'Thêm năm sinh, mã cán bộ hoặc mã hồ sơ ở cả hai dòng.',
    ],
    [
      'The same name stands in a row above, with nothing to tell the two apart',
      'Add the year of birth, the staff code or the record id to both.',
    ],
  ),
  'code-twice': fault(
    ['Mã cán bộ trùng với một người khác ở trên', 'Sửa mã của một trong hai người.'],
    ['Somebody else above has the same staff code', 'Correct the code of one of them.'],
  ),
  'first-row': fault(
    ['Dòng đầu của người này có lỗi', 'Sửa dòng đầu của người này trước.'],
    ['The first row of this person is wrong', 'Correct that row first.'],
  ),
  'record-unreadable': fault(
    ['Mã hồ sơ không đúng dạng', 'Để nguyên mã như tệp đã xuất, hoặc để trống ô này.'],
    ['This is no record id', 'Leave it as it was in the list that was taken out, or leave the cell empty.'],
  ),
  'record-unknown': fault(
    ['Không có hồ sơ mã này trong phạm vi của bạn', 'Đối chiếu lại mã, hoặc để trống ô này để tìm theo họ tên.'],
    ['There is no such record within your reach', 'Check the id, or leave the cell empty to be found by name.'],
  ),
  'record-of-another': fault(
    ['Mã hồ sơ là của người khác tên', 'Đối chiếu lại mã; đổi họ tên thì sửa ở trang của người ấy.'],
    ['The record is of somebody of another name', 'Check the id; a name is changed on the page of the person.'],
  ),
  'record-twice': fault(
    ['Mã hồ sơ trùng với một người khác tên ở trên', 'Sửa mã của một trong hai người.'],
    ['Somebody of another name above has the same record id', 'Correct the id of one of them.'],
  ),
  'several-found': fault(
    ['Hệ thống có nhiều người trùng họ tên và năm sinh', 'Thêm mã cán bộ hoặc mã hồ sơ để biết là ai.'],
    [
      'Several people of this name and year of birth are known',
      'Add the staff code or the record id to say who it is.',
    ],
  ),
  'code-held': fault(
    ['Mã cán bộ này đã có người khác mang', 'Kiểm tra lại mã cán bộ.'],
    ['Somebody else holds this staff code', 'Check the code.'],
  ),
  'post-differs': fault(
    [
      'Người này đang giữ chức vụ khác trong hệ thống',
      'Ghi biến động ở trang của người này; danh sách không đổi chức vụ.',
    ],
    ['The person holds another post here', 'Enter a movement on the page of the person; a list changes no post.'],
  ),
  'post-over': fault(
    [
      'Người này đã có trong hệ thống, vị trí đã thôi giữ này thì chưa và thiếu ngày nhận',
      'Ghi cả ngày nhận vị trí để bổ sung vào quá trình công tác, hoặc đối chiếu đơn vị và chức vụ với trang của người này.',
    ],
    [
      'The person is known here, this post of before is not, and its first day is missing',
      'Enter its first day too so that it is added, or compare unit and post with the page of the person.',
    ],
  ),
  'own-record': fault(
    ['Không ai tự sửa thông tin của chính mình', 'Nhờ một quản trị khác nhập dòng này.'],
    ['Nobody corrects their own record', 'Ask another administrator to import this row.'],
  ),
} as const satisfies Readonly<Record<string, { vi: Words; en: Words }>>;
/** What is wrong and what to do about it, with the days that it is about. */
export function wordsOf(
  { code, from, until }: Pick<RowFault, 'from' | 'until'> & { readonly code: FaultCode },
  language: 'vi' | 'en',
): Words {
  const { title, remedy } = FAULTS[code][language];
  const last = until && isLocalDate(until) ? addDays(until, -1) : until;
  const told = (text: string): string =>
    text.replace('{from}', dayOf(from)).replace('{until}', dayOf(until)).replaceAll('{last}', dayOf(last));
  return { title: told(title), remedy: told(remedy) };
}

const dayOf = (day = ''): string => day.split('-').reverse().join('/');

export type FaultCode = keyof typeof FAULTS;
export const FAULT_CODES = Object.keys(FAULTS) as FaultCode[];
