import { addDays, localDate } from '@app/kernel';
import type { SheetColumn, WrittenCell } from '@app/documents';
import type { Opened } from '../particulars/particulars.rows';
import { maskNumber } from '../rules/personal-number';
import type { Part, PartValues } from '../rules/particulars';
import type { DutyGroup, ManagingBody, Sex, StaffKind } from '../rules/staff-kind';
import { DUTY_WORDS, KIND_WORDS, MANAGING_WORDS, SEX_WORDS } from './staff-words';

/** One post of one person, as the list has it. */
export interface StaffRow {
  readonly id: string;
  readonly post: string;
  readonly fullName: string;
  readonly orgUnitId: number;
  readonly staffCode: string | null;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly bornOn: string | null;
  readonly kind: StaffKind;
  readonly unitName: string;
  readonly position: string;
  readonly isMain: boolean;
  readonly isSecondment: boolean;
  readonly startsOn: string;
  /** First day without the post. */
  readonly endsOn: string | null;
  readonly dutyGroup: DutyGroup | null;
  readonly managedBy: ManagingBody | null;
  readonly rankCode: string | null;
  readonly rankStep: number | null;
}

interface Column extends SheetColumn {
  readonly cell: (row: StaffRow, place: number) => WrittenCell;
}

const day = (value: string | null): WrittenCell => (value === null ? null : { day: localDate(value) });
const word = <Key extends string>(words: Readonly<Record<Key, string>>, key: Key | null): WrittenCell =>
  key === null ? null : words[key];

const COLUMNS: readonly Column[] = [
  { header: 'STT', width: 6, cell: (_, place) => place },
  { header: 'Họ và tên', width: 28, cell: (row) => row.fullName },
  { header: 'Mã cán bộ', width: 14, cell: (row) => row.staffCode },
  // A bare year is a number: only who knows the day has a day.
  { header: 'Ngày sinh', width: 12, cell: (row) => (row.bornOn === null ? row.birthYear : day(row.bornOn)) },
  { header: 'Giới tính', width: 9, cell: (row) => word(SEX_WORDS, row.sex) },
  { header: 'Đối tượng', width: 20, cell: (row) => word(KIND_WORDS, row.kind) },
  { header: 'Đơn vị', width: 32, cell: (row) => row.unitName },
  { header: 'Chức vụ', width: 32, cell: (row) => row.position },
  {
    header: 'Vị trí',
    width: 12,
    cell: (row) => (row.isMain ? 'Chính' : row.isSecondment ? 'Biệt phái' : 'Kiêm nhiệm'),
  },
  { header: 'Từ ngày', width: 12, cell: (row) => day(row.startsOn) },
  {
    header: 'Đến ngày',
    width: 12,
    cell: ({ endsOn }) => (endsOn === null ? null : day(addDays(localDate(endsOn), -1))),
  },
  { header: 'Nhóm nhiệm vụ', width: 24, cell: (row) => word(DUTY_WORDS, row.dutyGroup) },
  { header: 'Diện quản lý', width: 24, cell: (row) => word(MANAGING_WORDS, row.managedBy) },
  { header: 'Mã ngạch', width: 10, cell: (row) => row.rankCode },
  { header: 'Bậc', width: 6, cell: (row) => row.rankStep },
  // By it a list that is brought back finds its people, also those of one name without a year of birth.
  { header: 'Mã hồ sơ', width: 38, cell: (row) => row.id },
];

interface PrivateColumn<Name extends Part> extends SheetColumn {
  readonly value: (said: PartValues[Name]) => WrittenCell;
}
const PRIVATE: { readonly [Name in Part]: readonly PrivateColumn<Name>[] } = {
  CONTACT: [
    {
      header: 'Số định danh cá nhân',
      width: 18,
      value: ({ personalNumber }) => (personalNumber === null ? null : maskNumber(personalNumber)),
    },
    { header: 'Điện thoại', width: 14, value: ({ phone }) => phone },
    { header: 'Nơi ở', width: 40, value: ({ address }) => address },
  ],
  PARTY: [
    { header: 'Đảng viên', width: 10, value: ({ isMember }) => (isMember === null ? null : isMember ? 'Có' : 'Không') },
    { header: 'Ngày vào Đảng', width: 14, value: ({ joinedOn }) => day(joinedOn) },
    { header: 'Ngày chính thức', width: 15, value: ({ confirmedOn }) => day(confirmedOn) },
    { header: 'Chi bộ', width: 24, value: ({ cell }) => cell },
  ],
  ORIGIN: [
    { header: 'Dân tộc', width: 12, value: ({ ethnicGroup }) => ethnicGroup },
    { header: 'Tôn giáo', width: 14, value: ({ religion }) => religion },
  ],
  HEALTH: [{ header: 'Tình trạng sức khỏe', width: 32, value: ({ condition }) => condition }],
  FAMILY: [{ header: 'Thân nhân', width: 40, value: ({ relatives }) => relatives }],
};

/** The columns of the sheet; a part that the reader has no right to has none. */
export const columnsOf = (parts: readonly Part[]): SheetColumn[] => [
  ...COLUMNS.map(({ header, width }) => ({ header, width })),
  ...parts.flatMap((part) => PRIVATE[part].map(({ header, width }) => ({ header, width }))),
];

/** The cells of a row, in the order of its columns; `place` counts from 1. */
export function cellsOf(
  row: StaffRow,
  place: number,
  { parts, said }: { parts: readonly Part[]; said: Opened },
): WrittenCell[] {
  return [...COLUMNS.map(({ cell }) => cell(row, place)), ...parts.flatMap((part) => privateCells(part, said[part]))];
}

function privateCells<Name extends Part>(part: Name, said: PartValues[Name] | undefined): WrittenCell[] {
  const columns: readonly PrivateColumn<Name>[] = PRIVATE[part];
  return columns.map(({ value }) => (said === undefined ? null : value(said)));
}
