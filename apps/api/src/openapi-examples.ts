/** The part of JSON Schema that the document uses. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

const ID = '01939e2c-6b1f-7cc4-a1d2-5f8e3b7c9a10';

/** What stands in a field of that name, in the words of the office. */
const BY_NAME: Readonly<Record<string, string>> = {
  name: 'Xã Minh Khê',
  title: 'Chưa niêm yết lịch tiếp công dân',
  reason: 'Chờ bố trí kinh phí.',
  next: `2026-11-20~${ID}`,
  position: 'Chuyên viên',
  fullName: 'Nguyễn Hữu Thẩm',
  code: 'D1',
  text: 'Đã niêm yết lịch tiếp công dân tại sảnh.',
  detail: 'Bảng niêm yết ở sảnh không có lịch của tuần.',
  etag: `"${ID}-3"`,
  recommendedAction: 'Niêm yết lịch tiếp công dân của tháng.',
  number: '412/TB-SNV',
  documentNumber: '61/BC-UBND',
  decisionNumber: '1187/QĐ-UBND',
  noticeNumber: '412/TB-SNV',
  basisNumber: '12/QĐ-UBND',
  minutesNumber: '07/BB-KTCV',
  place: 'Bộ phận một cửa',
  username: 'ngoc.do',
  password: 'nắng sớm trên đồi chè',
  role: 'COMMUNE_CHAIR',
  roleName: 'Chủ tịch UBND',
  permissions: 'remediation.read-task',
  legalBasis: 'Điều 15 Luật Tiếp công dân',
  month: '2026-11',
  version: '2026.1',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  mediaType: 'image/jpeg',
  morningFrom: '07:30',
  morningTo: '11:30',
  afternoonFrom: '13:30',
  afternoonTo: '17:00',
  instance: '/api/v1/tasks',
  traceId: ID,
  requestId: ID,
  pointer: '/title',
  action: 'remediation.signed',
  type: 'remediation_task',
  staffCode: 'MK-014',
  decision: '45/QĐ-UBND ngày 20/11/2026 của Chủ tịch UBND tỉnh',
  source: 'Thông báo 112/TB-SNV ngày 20/11/2026',
  basis: 'Thông báo 112/TB-SNV ngày 20/11/2026',
  citation: 'Quyết định 45/2026/QĐ-UBND',
  phone: '0912 345 678',
  address: 'Thôn Đồng Tâm, xã Minh Khê',
  personalNumber: '001085000034',
  ethnicGroup: 'Sán Dìu',
  religion: 'Phật giáo',
  cell: 'Chi bộ Văn phòng',
};
const LEFT_OUT = undefined;
const PERSON = { kind: 'CIVIL_SERVANT', birthYear: 1985, bornOn: '1985-03-12', managedBy: 'PEOPLES_COMMITTEE' };

/** Fields that say something together: each by itself would contradict another, or cannot stand beside it. */
const TOGETHER: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  NewcomerRequest: PERSON,
  TakeOnRequest: { ...PERSON, untilDay: LEFT_OUT },
  CorrectStaffMemberRequest: { ...PERSON, staffCode: 'MK-015' },
  PostRequest: { dutyGroup: 'PROFESSIONAL', jobPositionId: LEFT_OUT },
  MoveRequest: {
    ...{ kind: 'LEAVE', leaveKind: 'SICKNESS', untilDay: '2026-12-01', note: 'Nghỉ theo giấy của bệnh viện.' },
    ...{ to: LEFT_OUT, appointmentId: LEFT_OUT, successorId: LEFT_OUT },
  },
  EnterParty: { joinedOn: '2010-02-03', confirmedOn: '2011-02-03' },
  OpenAccountRequest: { username: 'tham.nguyen', person: LEFT_OUT, unitId: LEFT_OUT },
  GiveRoleRequest: { lastDay: '2027-06-30', standsForId: LEFT_OUT, basisNumber: LEFT_OUT, basisDate: LEFT_OUT },
  CreateUnitRequest: { name: 'Xã Đồng Lạc', untilDay: LEFT_OUT },
  RenameUnitRequest: { name: 'Xã Minh Khê Thượng' },
  SetWorkingHoursRequest: { validFrom: '2027-01-01' },
  DayChangeRequest: { day: '2027-02-26', name: 'Nghỉ bù ngày lễ của tỉnh' },
  ChangeCalendarRequest: { basedOn: 1, throughYear: 2027, reason: 'Theo thông báo lịch nghỉ của tỉnh.' },
  SetSettingRequest: { value: '3', validFrom: '2027-01-01', reason: 'Theo quy chế làm việc mới.' },
  EnterLegalBasisRequest: {
    ...{ code: 'QD-45-2026', inForceFrom: '2026-12-01', expiredOn: LEFT_OUT, successor: LEFT_OUT },
  },
  ExpireLegalBasisRequest: { expiredOn: '2027-01-01', successor: 'Quyết định 45/2026/QĐ-UBND' },
  AskTaskRequest: { text: 'Xin hướng dẫn mẫu lịch tiếp công dân.', proposedDueOn: LEFT_OUT },
  AnswerTaskRequest: { answer: 'Theo mẫu kèm thông báo.', grantedDueOn: LEFT_OUT },
  MergeUnitsRequest: { successorId: LEFT_OUT },
  BatchItemRequest: { version: `"${ID}-3"` },
};

/** Fields named for a person's name, and for everything else that people write. */
const NAME_OF_PERSON = 'Đỗ Thị Ngọc';
const WRITTEN = 'Đã đối chiếu với hồ sơ.';

/** An example of what the schema describes: its own where it gives one, else what a field of that name holds. */
export function exampleOf(schema: Schema, schemas: Schemas, name = '', above: readonly string[] = []): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref) {
    const target = schema.$ref.split('/').at(-1) ?? '';
    // What contains itself ends after the first time.
    if (above.includes(target)) return null;
    const alone = exampleOf(schemas[target] ?? {}, schemas, name, [...above, target]);
    return TOGETHER[target] ? { ...(alone as object), ...TOGETHER[target] } : alone;
  }
  const [part] = schema.allOf ?? (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  if (part) return exampleOf(part, schemas, name, above);
  // The units of the examples are communes.
  if (schema.enum) return schema.enum.find((word) => word === 'COMMUNE') ?? schema.enum.find(Boolean) ?? null;
  switch ([schema.type].flat().find((type) => type !== 'null')) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner], _, fields) => {
          const isPerson = key === 'name' && fields.some(([other]) => other === 'position');
          return [key, exampleOf(inner, schemas, isPerson ? 'fullName' : key, above)];
        }),
      );
    case 'array': {
      const item = exampleOf(schema.items ?? {}, schemas, name, above);
      return item === null ? [] : [item];
    }
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return fitting(textOf(schema, name), schema);
    default:
      return null;
  }
}

function textOf({ format, pattern }: Schema, name: string): string {
  if (format === 'uuid') return ID;
  if (format === 'date') return '2026-11-20';
  if (format === 'date-time') return '2026-11-20T08:00:00+07:00';
  if (format === 'password') return 'nắng sớm trên đồi chè';
  if (pattern) return '2026-11';
  return BY_NAME[name] ?? (/name$/i.test(name) ? NAME_OF_PERSON : WRITTEN);
}

function fitting(text: string, { maxLength }: Schema): string {
  return maxLength === undefined ? text : [...text].slice(0, maxLength).join('');
}
