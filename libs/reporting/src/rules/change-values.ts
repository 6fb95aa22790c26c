import { LANGUAGES, type WordLanguage, type Words } from './change-words';

/** Codes and their words; a test holds them against what each code can be. */
type Vocabulary = Readonly<Record<string, Words>>;

const TASK = {
  PROVISIONAL: ['Tạm thời, chờ thông báo kết quả', 'Provisional, the notice is to come'],
  NEW: ['Mới chuyển đến', 'New'],
  ACCEPTED: ['Đã nhận và giao', 'Assigned'],
  SUBMITTED: ['Đã trình ký', 'Submitted for signature'],
  SENT_UP: ['Chờ cơ quan kiểm tra xác nhận', 'With the inspecting body'],
  RETURNED: ['Trả lại, khắc phục tiếp', 'Returned'],
  DEFERRED: ['Tạm hoãn', 'Put off'],
  REOPENED: ['Theo dõi lại', 'Followed again'],
  CLOSED: ['Đã đóng', 'Closed'],
} satisfies Vocabulary;

const INSPECTION = {
  IN_PROGRESS: ['Đang kiểm tra', 'Under way'],
  LOCKED: ['Đã lập biên bản', 'Minutes locked'],
  SIGNED: ['Đã ký', 'Signed'],
  SIGN_REFUSED: ['Đơn vị không ký', 'Not signed by the unit'],
  FOLLOWING: ['Đang theo dõi khắc phục', 'Remediation followed'],
  CLOSED: ['Kết thúc theo dõi', 'Closed'],
} satisfies Vocabulary;

const FINDING = {
  RECORDED: ['Đã ghi nhận', 'Recorded'],
  WITHDRAWN: ['Đã rút', 'Withdrawn'],
  RELEASED: ['Đã ghi trong biên bản', 'In the minutes'],
  CONCLUDED: ['Đã kết luận', 'Concluded'],
} satisfies Vocabulary;

const AMENDMENT = {
  PROPOSED: ['Chờ duyệt', 'Waiting for approval'],
  APPROVED: ['Đã duyệt', 'Approved'],
  REFUSED: ['Không đồng ý', 'Refused'],
} satisfies Vocabulary;

const SEVERITY = {
  LEVEL_1: ['Mức 1 – Nhắc nhở', 'Level 1'],
  LEVEL_2: ['Mức 2 – Chấn chỉnh', 'Level 2'],
  LEVEL_3: ['Mức 3 – Khắc phục gấp', 'Level 3'],
  LEVEL_4: ['Mức 4 – Kiến nghị xem xét trách nhiệm', 'Level 4'],
} satisfies Vocabulary;

const CLASS = {
  SHORTCOMING: ['Tồn tại', 'Shortcoming'],
  LIMITATION: ['Hạn chế', 'Limitation'],
  BREACH: ['Vi phạm', 'Breach'],
} satisfies Vocabulary;

const HANDLING = {
  TASK: ['Giao đơn vị khắc phục', 'Given to the unit'],
  FIXED_ON_SITE: ['Đã khắc phục tại chỗ', 'Put right on the spot'],
  REMINDED: ['Chỉ nhắc nhở', 'Reminded only'],
} satisfies Vocabulary;

const MODE = {
  SURPRISE: ['Đột xuất', 'Surprise'],
  SCHEDULED: ['Theo kế hoạch', 'Scheduled'],
  THEMATIC: ['Chuyên đề', 'Thematic'],
  RECHECK: ['Kiểm tra lại', 'Re-check'],
  HOTLINE: ['Theo phản ánh', 'After a report'],
} satisfies Vocabulary;

const RESULT = {
  PASS: ['Đạt', 'In order'],
  FAIL: ['Không đạt', 'Not in order'],
  NA: ['Không áp dụng', 'Does not apply'],
  NOT_CHECKED: ['Chưa kiểm tra', 'Not checked'],
} satisfies Vocabulary;

const CLOSED = {
  FIXED: ['Đã khắc phục xong', 'Put right'],
  PARTLY: ['Khắc phục một phần', 'Put right in part'],
  NOT_APPLICABLE: ['Không còn phù hợp', 'No longer applicable'],
  IN_ERROR: ['Ghi nhận chưa đúng', 'Recorded in error'],
  NOT_IMPLEMENTED: ['Kết thúc, không thực hiện', 'Ended, not implemented'],
  NO_CAPITAL: ['Chưa thể khắc phục, cần kinh phí', 'Needs capital'],
} satisfies Vocabulary;

const OUTCOME = {
  ANSWERED: ['Đã trả lời', 'Answered'],
  GRANTED: ['Đồng ý gia hạn', 'More time granted'],
  REFUSED: ['Không đồng ý', 'Refused'],
  UPHELD: ['Giữ nguyên', 'Upheld'],
  ACCEPTED: ['Chấp nhận giải trình', 'Dispute accepted'],
} satisfies Vocabulary;

const SIGNED_AS = { CHAIR: ['Chủ tịch', 'Chair'], KT: ['KT. Chủ tịch', 'For the chair'] } satisfies Vocabulary;

const KIND = {
  CORRECTION: ['Đính chính', 'Correction'],
  WITHDRAWAL: ['Rút', 'Withdrawal'],
  QUESTION: ['Hỏi lại', 'Question'],
  EXTENSION: ['Đề nghị gia hạn', 'Extension'],
  DISPUTE: ['Giải trình', 'Dispute'],
  ASSIGN: ['Giao việc', 'Assignment'],
  SIGN: ['Ký báo cáo', 'Signature'],
} satisfies Vocabulary;

const ACCOUNT = {
  ACTIVE: ['Đang hoạt động', 'Active'],
  DISABLED: ['Đã khóa', 'Disabled'],
} satisfies Vocabulary;

const CAPACITY = {
  OWN: ['Theo chức vụ', 'By their own post'],
  KT: ['Ký thay (KT.)', 'Signs for the head (KT.)'],
  DELEGATED: ['Thừa ủy quyền (TUQ.)', 'By delegation (TUQ.)'],
  ACTING: ['Quyền (Q.)', 'Acting (Q.)'],
} satisfies Vocabulary;

const STAFF = {
  OFFICIAL: ['Cán bộ', 'Official'],
  CIVIL_SERVANT: ['Công chức', 'Civil servant'],
  PUBLIC_EMPLOYEE: ['Viên chức', 'Public employee'],
  CONTRACT_WORKER: ['Lao động hợp đồng', 'Contract worker'],
  PART_TIME: ['Người hoạt động không chuyên trách', 'Part-time worker'],
} satisfies Vocabulary;

const MOVEMENT = {
  RECRUITMENT: ['Tuyển dụng, tiếp nhận', 'Recruitment'],
  APPOINTMENT: ['Bổ nhiệm', 'Appointment'],
  TRANSFER: ['Điều động', 'Transfer'],
  ROTATION: ['Luân chuyển', 'Rotation'],
  POSITION_SWAP: ['Chuyển đổi vị trí công tác', 'Position swap'],
  SECONDMENT: ['Biệt phái', 'Secondment'],
  CONCURRENT_POST: ['Kiêm nhiệm', 'Concurrent post'],
  POST_ENDED: ['Thôi kiêm nhiệm, kết thúc biệt phái', 'End of a post beside the main one'],
  LEAVE: ['Nghỉ có thời hạn', 'Leave'],
  RETIREMENT: ['Nghỉ hưu', 'Retirement'],
  STREAMLINING: ['Tinh giản biên chế', 'Streamlining'],
  LEAVING: ['Thôi việc', 'Leaving'],
} satisfies Vocabulary;

const LEAVE = {
  MATERNITY: ['Thai sản', 'Maternity'],
  SICKNESS: ['Ốm đau', 'Sickness'],
  UNPAID: ['Không hưởng lương', 'Unpaid'],
  STUDY: ['Đi học', 'Study'],
  OTHER: ['Lý do khác', 'Other'],
} satisfies Vocabulary;

const MANAGED_BY = {
  PROVINCE_STANDING: ['Ban Thường vụ Tỉnh ủy', 'Standing committee of the province'],
  COMMUNE_STANDING: ['Ban Thường vụ Đảng ủy', 'Standing committee of the commune'],
  PEOPLES_COMMITTEE: ['Ủy ban nhân dân', 'People’s committee'],
} satisfies Vocabulary;

const SEX = { MALE: ['Nam', 'Male'], FEMALE: ['Nữ', 'Female'] } satisfies Vocabulary;

const SIGNATURE = {
  SIGNED: INSPECTION.SIGNED,
  REFUSED: INSPECTION.SIGN_REFUSED,
} satisfies Vocabulary;

const DRAFT = {
  OPEN: ['Đang soạn', 'Being drafted'],
  PUBLISHED: ['Đã ban hành', 'Published'],
  DISCARDED: ['Đã bỏ', 'Discarded'],
} satisfies Vocabulary;

/** What states there are depends on what was changed. */
const STATES: Readonly<Record<string, Vocabulary>> = {
  remediation_task: TASK,
  inspection: INSPECTION,
  finding: FINDING,
  finding_amendment: AMENDMENT,
  checklist_draft: DRAFT,
  account: ACCOUNT,
};
const BY_FIELD: Readonly<Record<string, Vocabulary>> = {
  capacity: CAPACITY,
  closedAs: CLOSED,
  deferredFrom: TASK,
  findingClass: CLASS,
  handling: HANDLING,
  kind: { ...KIND, ...STAFF },
  leaveKind: LEAVE,
  managedBy: MANAGED_BY,
  mode: MODE,
  movement: MOVEMENT,
  result: RESULT,
  severity: SEVERITY,
  sex: SEX,
  signedAs: SIGNED_AS,
};

function vocabularyOf(subjectType: string, field: string): Vocabulary | undefined {
  if (field === 'state') return STATES[subjectType];
  if (field === 'outcome') return subjectType === 'task_request' ? OUTCOME : SIGNATURE;
  return BY_FIELD[field];
}

/** What changed about a person without the log saying what it says. */
const PRIVATE = {
  personalNumber: ['số định danh cá nhân', 'personal number'],
  phone: ['điện thoại', 'phone'],
  address: ['nơi ở', 'address'],
  isMember: ['đảng viên', 'Party membership'],
  joinedOn: ['ngày vào Đảng', 'day of joining the Party'],
  confirmedOn: ['ngày chính thức', 'day of confirmation'],
  cell: ['chi bộ', 'Party cell'],
  ethnicGroup: ['dân tộc', 'ethnic group'],
  religion: ['tôn giáo', 'religion'],
  condition: ['sức khỏe', 'health'],
  relatives: ['gia đình', 'family'],
} satisfies Vocabulary;

/** What of a thing within a list a person knows it by. */
const NAMES = ['name', 'fullName', 'caption', 'title', 'code'];

/** A value of an entry as people say it: words for the codes, names for lists of things; else the value itself. */
export function valueWord(
  subjectType: string,
  { name, value }: { name: string; value: string },
  language: WordLanguage,
): string {
  const word = vocabularyOf(subjectType, name)?.[value];
  if (word) return word[LANGUAGES[language]];
  if (subjectType === 'staff_member' && name === 'changed') return fieldsIn(value, language);
  return /^[[{]/.test(value) ? (namesIn(value) ?? value) : value;
}

const fieldsIn = (json: string, language: WordLanguage): string =>
  Object.entries(PRIVATE)
    .filter(([field]) => json.includes(`"${field}"`))
    .map(([, words]) => words[LANGUAGES[language]])
    .join('; ');

function namesIn(json: string): string | null {
  try {
    const read: unknown = JSON.parse(json);
    const names = (Array.isArray(read) ? read : [read]).map(nameOf);
    return names.every((name) => name === null) ? null : names.map((name) => name ?? '–').join('; ');
  } catch {
    // Words of people may begin with a bracket.
    return null;
  }
}

function nameOf(thing: unknown): string | null {
  if (typeof thing === 'string') return thing;
  if (typeof thing !== 'object' || thing === null) return null;
  const fields = new Map(Object.entries(thing));
  const named = NAMES.map((key): unknown => fields.get(key)).filter((name) => typeof name === 'string');
  return named.find((name) => name !== '') ?? null;
}
