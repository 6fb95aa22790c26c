import { headerKey } from '@app/kernel';
import { fromLegacy, LEGACY_ENCODINGS } from './legacy-text';

export { headerKey } from '@app/kernel';

/** What a column of somebody's sheet can hold. */
export const IMPORT_FIELDS = [
  'ordinal',
  'recordId',
  'fullName',
  'familyAndMiddle',
  'givenName',
  'staffCode',
  'sex',
  'birth',
  'birthMale',
  'birthFemale',
  'personalNumber',
  'kind',
  'unit',
  'position',
  'dutyGroup',
  'startsOn',
  'endsOn',
  'rankCode',
  'rankStep',
  'managedBy',
  'decisionNumber',
  'decidedOn',
  'decidedBy',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

// As offices call their columns. The longest that fits decides, so that "số quyết định" is no "số".
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  ordinal: ['stt', 'tt', 'số tt', 'số thứ tự'],
  recordId: ['mã hồ sơ', 'mã số hồ sơ', 'record id'],
  fullName: ['họ và tên', 'họ tên', 'tên cán bộ', 'họ và tên khai sinh', 'họ tên cán bộ', 'full name', 'name'],
  familyAndMiddle: ['họ đệm', 'họ và đệm', 'họ và tên đệm', 'họ lót', 'họ và chữ lót', 'họ'],
  givenName: ['tên'],
  staffCode: [
    'mã cán bộ',
    'mã cb',
    'mã cbccvc',
    'mã cbcc',
    'mã số cbcc',
    'mã số cbccvc',
    'mã công chức',
    'mã viên chức',
    'mã cán bộ công chức',
    'mã cán bộ công chức viên chức',
    'mã số cán bộ',
    'mã nhân viên',
    'số hiệu',
    'staff code',
  ],
  sex: ['giới tính', 'phái', 'nam nữ', 'sex'],
  birth: [
    'ngày sinh',
    'năm sinh',
    'ngày tháng năm sinh',
    'ngày tháng năm sinh dương lịch',
    'sinh ngày',
    'born on',
    'birth year',
  ],
  birthMale: ['ngày sinh nam', 'năm sinh nam', 'ngày tháng năm sinh nam', 'nam'],
  birthFemale: ['ngày sinh nữ', 'năm sinh nữ', 'ngày tháng năm sinh nữ', 'nữ'],
  personalNumber: [
    'số định danh',
    'số định danh cá nhân',
    'số cccd',
    'cccd',
    'căn cước công dân',
    'số căn cước',
    'số căn cước công dân',
    'cmnd',
    'cmnd cccd',
    'số cmnd cccd',
    'cccd cmnd',
    'số cccd cmnd',
    'số cmnd căn cước công dân',
    'số căn cước cmnd',
    'số thẻ căn cước',
  ],
  kind: ['đối tượng', 'loại', 'loại cán bộ', 'loại đối tượng', 'loại hình', 'diện biên chế', 'loại hợp đồng', 'kind'],
  unit: [
    'đơn vị',
    'đơn vị công tác',
    'phòng ban',
    'phòng',
    'cơ quan',
    'cơ quan đơn vị',
    'nơi công tác',
    'bộ phận',
    'unit',
  ],
  position: [
    'chức vụ',
    'chức danh',
    'chức vụ chức danh',
    'chức danh chức vụ',
    'chức vụ công tác',
    'vị trí việc làm',
    'vị trí',
    'chức vụ chính quyền',
    'position',
  ],
  dutyGroup: ['nhóm nhiệm vụ', 'nhóm nhiệm vụ tương đồng', 'duty group'],
  startsOn: [
    'ngày bổ nhiệm',
    'giữ chức vụ từ',
    'từ ngày',
    'ngày giữ chức vụ',
    'ngày vào cơ quan',
    'ngày hiệu lực',
    'thời điểm bổ nhiệm',
    'ngày nhận công tác',
    'ngày bắt đầu',
    'thời gian từ ngày',
    'thời gian công tác từ ngày',
    'thời gian giữ chức vụ từ ngày',
    'thời gian giữ vị trí từ ngày',
    'starts on',
  ],
  // The last day itself. A day on which somebody left a post is the first without it as often as not: no header says which.
  endsOn: [
    'đến ngày',
    'đến hết ngày',
    'ngày kết thúc',
    'ngày cuối',
    'giữ chức vụ đến',
    'giữ chức vụ đến ngày',
    'ngày kết thúc nhiệm kỳ',
    'ngày hết nhiệm kỳ',
    'thời điểm kết thúc',
    'thời gian đến ngày',
    'thời gian công tác đến ngày',
    'thời gian giữ chức vụ đến ngày',
    'thời gian giữ vị trí đến ngày',
    'last day',
  ],
  rankCode: [
    'mã ngạch',
    'ngạch',
    'mã số ngạch',
    'mã số',
    'mã ngạch công chức',
    'hạng chức danh nghề nghiệp',
    'rank code',
  ],
  rankStep: ['bậc', 'bậc lương', 'rank step'],
  managedBy: ['diện quản lý', 'cấp quản lý', 'diện bộ quản lý', 'managed by'],
  decisionNumber: ['số quyết định', 'số qđ', 'quyết định số', 'quyết định', 'số quyết định bổ nhiệm', 'decision'],
  decidedOn: ['ngày quyết định', 'ngày qđ', 'ngày ký', 'ngày ban hành', 'quyết định ngày', 'decided on'],
  decidedBy: ['cơ quan ban hành', 'người ký', 'cơ quan quyết định', 'cấp ban hành', 'decided by'],
};

const BY_KEY: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => HEADERS[field].map((name) => [headerKey(name), field] as const)),
);

/** What a unit said of its headers last time, by their keys; null for those that it left out. */
export type Remembered = Readonly<Record<string, ImportField | null>>;

/** What a column below this header holds, as far as it says so, in an old font too. */
export function fieldOf(label: string, remembered: Remembered = {}): ImportField | null {
  const key = headerKey(label);
  const said = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
  if (said !== undefined) return said;
  return (
    BY_KEY.get(key) ??
    LEGACY_ENCODINGS.map((encoding) => BY_KEY.get(headerKey(fromLegacy(label, encoding)))).find(Boolean) ??
    null
  );
}

/** What is remembered of a mapping. A header is left out on purpose unless another column holds what it would: then that was meant. */
export function rememberedOf(
  headers: readonly { readonly column: number; readonly label: string }[],
  columns: readonly { readonly column: number; readonly field: ImportField }[],
): Remembered {
  const fields = new Map(columns.map(({ column, field }) => [column, field]));
  const held = new Set(columns.map(({ field }) => field));
  const leftOut = headers.filter(({ label }) => {
    const field = fieldOf(label);
    return field !== null && !held.has(field);
  });
  return Object.fromEntries([
    ...leftOut.map(({ label }) => [headerKey(label), null]),
    ...headers.flatMap(({ column, label }) => {
      const field = fields.get(column);
      return field ? [[headerKey(label), field]] : [];
    }),
  ]) as Remembered;
}
