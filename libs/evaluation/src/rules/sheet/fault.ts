/** One thing that is wrong in a row of somebody's sheet, with its cell and what stood there. */
export interface SheetFault {
  readonly code: SheetFaultCode;
  /** Index of the column; null where it is the row as a whole. */
  readonly column: number | null;
  readonly value?: string;
  /** What may have been meant, or what there is to choose from. */
  readonly suggestion?: string;
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
export const SHEET_FAULTS = {
  'person-missing': fault(
    ['Thiếu họ tên hoặc mã cán bộ', 'Nhập họ và tên, hoặc mã cán bộ.'],
    ['Neither a name nor a staff code', 'Enter one of them.'],
  ),
  'person-unknown': fault(
    ['Không có người này trong đơn vị', 'Ghi đúng họ tên có dấu như trong danh sách cán bộ, hoặc ghi mã cán bộ.'],
    ['Nobody of this name is in the unit', 'Write the name as it is in the roster, or the staff code.'],
  ),
  'person-several': fault(
    ['Có nhiều người cùng họ tên', 'Ghi thêm mã cán bộ (hoặc đơn vị, nếu khác đơn vị) để biết là ai.'],
    ['Several people have this name', 'Add the staff code, or the unit where they differ in it.'],
  ),
  'person-differs': fault(
    ['Mã cán bộ là của người khác với họ tên này', 'Sửa mã hoặc sửa họ tên.'],
    ['The staff code is that of somebody else', 'Correct the code or the name.'],
  ),
  'person-out-of-reach': fault(
    ['Người này thuộc đơn vị ngoài quyền của anh/chị', 'Để người phụ trách đơn vị ấy nhập.'],
    ['This person is in a unit beyond your reach', 'Whoever answers for that unit imports the row.'],
  ),
  'own-score': fault(
    ['Không ai tự nhập điểm của chính mình', 'Bỏ dòng này; người khác có quyền nhập điểm của anh/chị.'],
    ['Nobody enters their own score', 'Leave the row out; somebody else who may enters yours.'],
  ),
  'own-work': fault(
    ['Không ai tự giao việc cho mình', 'Bỏ dòng này; cấp trên trực tiếp giao.'],
    ['Nobody gives work to themselves', 'Leave the row out; the superior assigns it.'],
  ),
  formula: fault(
    ['Ô là một công thức', 'Dán lại ô này dưới dạng giá trị.'],
    ['The cell is a formula', 'Paste the cell again as a value.'],
  ),
  'score-unreadable': fault(
    [
      'Điểm không đọc được',
      'Ghi số như 88,5 hoặc 88.5; tháng không có điểm ghi lý do: thai sản, ốm, nghỉ không lương, đi học…',
    ],
    [
      'The score cannot be read',
      'Write a number such as 88,5 or 88.5; for a month without one the reason: thai sản, ốm, nghỉ không lương, đi học…',
    ],
  ),
  'score-decimals': fault(
    ['Điểm có nhiều hơn hai chữ số thập phân', 'Ghi đúng như văn bản, không quá hai chữ số sau dấu phẩy.'],
    ['The score has more than two decimals', 'Write it as the document has it, with two at most.'],
  ),
  'score-negative': fault(
    ['Điểm nhỏ hơn 0', 'Ghi từ 0 đến 100, đúng như văn bản.'],
    ['The score is below 0', 'Write 0 to 100, as the document has it.'],
  ),
  'score-over': fault(
    ['Điểm lớn hơn 100', 'Ghi từ 0 đến 100, đúng như văn bản.'],
    ['The score is over 100', 'Write 0 to 100, as the document has it.'],
  ),
  'month-ahead': fault(
    ['Tháng này chưa kết thúc', 'Chỉ nhập những tháng đã qua.'],
    ['This month is not over', 'Enter months that have passed.'],
  ),
  'month-here': fault(
    [
      'Tháng này người này đã có phiếu đánh giá trong hệ thống',
      'Bỏ ô này: điểm tính ở đây không bị thay bằng điểm nhập.',
    ],
    ['The person’s month is evaluated here', 'Leave the cell empty: a score from paper takes the place of none.'],
  ),
  'month-differs': fault(
    [
      'Tháng này đã nhập điểm khác từ văn bản',
      'Đối chiếu văn bản; muốn sửa thì đính chính ở trang cả năm của người này, có lý do.',
    ],
    [
      'Another score was entered for this month from paper',
      'Compare the document; correct it on the page of the person’s year, with a reason.',
    ],
  ),
  'month-twice': fault(
    ['Người này có hai ô cho cùng một tháng', 'Giữ một ô.'],
    ['Two cells are for the same person and month', 'Keep one.'],
  ),
  'product-missing': fault(
    ['Thiếu sản phẩm', 'Ghi tên hoặc mã sản phẩm trong danh mục đã phê duyệt.'],
    ['The product is missing', 'Write its name or code in the approved list.'],
  ),
  'product-unknown': fault(
    ['Sản phẩm không có trong danh mục đã phê duyệt của cơ quan', 'Ghi đúng tên hoặc mã ở trang Danh mục của tệp mẫu.'],
    ['The product is not in the approved list of the body', 'Write its name or code as the template’s list has it.'],
  ),
  'product-several': fault(
    ['Có nhiều sản phẩm như vậy trong danh mục', 'Ghi đúng tên đầy đủ.'],
    ['Several products of the list are called so', 'Write the whole name.'],
  ),
  'pieces-unreadable': fault(
    ['Số lượng không phải số nguyên từ 1 đến 9999', 'Ghi số sản phẩm được giao.'],
    ['The number of pieces is not a whole one from 1 to 9999', 'Write how many are assigned.'],
  ),
  'due-unreadable': fault(
    ['Hạn hoàn thành thiếu hoặc không đọc được', 'Ghi ngày/tháng/năm, ví dụ 25/11/2026.'],
    ['The due day is missing or cannot be read', 'Write day/month/year, such as 25/11/2026.'],
  ),
  'due-outside': fault(
    ['Hạn hoàn thành không nằm trong tháng đang nhập', 'Sửa hạn, hoặc nhập dòng này ở tháng của nó.'],
    ['The due day is not in the month that is imported', 'Correct it, or import the row in its month.'],
  ),
  'month-closed': fault(
    ['Tháng này của người này đã khóa', 'Giao vào tháng còn mở, hoặc đề nghị người khóa kỳ mở lại phiếu, có lý do.'],
    ['The person’s month is locked', 'Give the work in an open month, or ask whoever locked it to reopen it.'],
  ),
  'kind-unknown': fault(
    ['Loại việc không rõ', 'Để trống, hoặc ghi: được giao, đột xuất.'],
    ['The kind of work is not clear', 'Leave it empty, or write: được giao, đột xuất.'],
  ),
  'title-length': fault(
    ['Tên việc và ghi chú dài quá 500 chữ', 'Rút gọn.'],
    ['Title and note are longer than 500 letters', 'Shorten them.'],
  ),
  'row-twice': fault(
    ['Trùng hoàn toàn với một dòng ở trên', 'Xóa một trong hai dòng, hoặc ghi rõ hai việc khác nhau.'],
    ['The very same as a row above', 'Delete one of them, or tell the two works apart.'],
  ),
} as const satisfies Readonly<Record<string, { vi: Words; en: Words }>>;
export type SheetFaultCode = keyof typeof SHEET_FAULTS;
export const SHEET_FAULT_CODES = Object.keys(SHEET_FAULTS) as SheetFaultCode[];
