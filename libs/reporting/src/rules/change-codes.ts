import { GRADE, PARTY_PERIOD, SANCTION_FORM, SANCTION_SIDE } from './change-codes-people';
import { ROLE, TEAM, UNIT } from './change-roles';
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

const SIGNED_AS = { CHAIR: ['Người đứng đầu', 'Head'], KT: ['Ký thay (KT.)', 'For the head'] } satisfies Vocabulary;

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
  REORGANISATION: ['Sắp xếp tổ chức', 'Reorganisation'],
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

const ATTENDANCE = {
  PRESENT: ['Có mặt', 'Present'],
  ON_MISSION: ['Đi công tác', 'On mission'],
  EXCUSED: ['Vắng có lý do', 'Excused'],
  UNEXCUSED: ['Vắng không lý do', 'Not excused'],
  LATE: ['Đi muộn', 'Late'],
  EARLY_LEAVE: ['Về sớm', 'Left early'],
} satisfies Vocabulary;

const SIDE = {
  UNIT: ['Đơn vị được kiểm tra', 'The inspected unit'],
  PERSON: ['Người được nêu tên', 'The person who is named'],
} satisfies Vocabulary;

const FACT_SOURCE = {
  device: ['Thiết bị ghi', 'The device'],
  exif: ['Tệp ảnh ghi', 'The picture itself'],
  none: ['Không có', 'None'],
} satisfies Vocabulary;

/** What a setting can be where it is no number. */
const CHOICE = {
  ANYBODY: ['Người có quyền quản lý danh mục', 'Whoever manages checklists'],
  ANOTHER: ['Người khác, không phải người đã soạn', 'Somebody else than whoever drafted it'],
  OFF: ['Không bắt buộc', 'Not asked for'],
  ADMINISTRATORS: ['Bắt buộc với quản trị hệ thống', 'Administrators have to'],
  EVERYONE: ['Bắt buộc với mọi người', 'Everybody has to'],
  THREE: ['Ít nhất 3 trong 4 loại', 'Three of the four kinds'],
  YEARLY: ['Mỗi 365 ngày', 'Every 365 days'],
  HALF_YEARLY: ['Mỗi 180 ngày', 'Every 180 days'],
  QUARTERLY: ['Mỗi 90 ngày', 'Every 90 days'],
} satisfies Vocabulary;

/** Words of which a changed day of the calendar is made up. */
const DAY = {
  HOLIDAY: ['ngày nghỉ', 'a day off'],
  MAKEUP: ['làm bù', 'worked in exchange'],
  PLAIN: ['như ngày thường', 'as its weekday'],
  CONFIRMED: ['đã quyết định', 'decided'],
  PROPOSED: ['dự kiến', 'proposed'],
} satisfies Vocabulary;

/** What of the private particulars of a person was taken out. */
const PARTS = {
  CONTACT: ['Liên hệ', 'Contact'],
  PARTY: ['Đảng', 'Party'],
  ORIGIN: ['Dân tộc, tôn giáo', 'Origin'],
  HEALTH: ['Sức khỏe', 'Health'],
  FAMILY: ['Gia đình', 'Family'],
} satisfies Vocabulary;

const POSITION_GROUP = {
  LEADER: ['Lãnh đạo, quản lý', 'Leading'],
  SPECIALIST: ['Chuyên môn', 'Specialist'],
  SUPPORT: ['Hỗ trợ, phục vụ', 'Supporting'],
} satisfies Vocabulary;

const YES_OR_NO = { true: ['có', 'yes'], false: ['không', 'no'] } satisfies Vocabulary;

const EFFECT = {
  PROPOSED: ['Chờ quyết định', 'Waiting for a decision'],
  ACCEPTED: ['Ghi nhận', 'Accepted'],
  CHANGED: ['Ghi nhận, đổi dòng hoặc số điểm', 'Accepted with a change'],
  REJECTED: ['Không ghi nhận', 'Rejected'],
  TAKEN_BACK: ['Thôi trừ điểm', 'Taken back'],
} satisfies Vocabulary;

/** What states there are depends on what was changed. */
const STATES: Readonly<Record<string, Vocabulary>> = {
  remediation_task: TASK,
  inspection: INSPECTION,
  finding: FINDING,
  finding_amendment: AMENDMENT,
  checklist_draft: DRAFT,
  account: ACCOUNT,
  finding_effect: EFFECT,
};
const BY_FIELD: Readonly<Record<string, Vocabulary>> = {
  capacity: CAPACITY,
  capturedAtSource: FACT_SOURCE,
  closedAs: CLOSED,
  days: DAY,
  decision: AMENDMENT,
  deferredFrom: TASK,
  findingClass: CLASS,
  form: SANCTION_FORM,
  grade: GRADE,
  handling: HANDLING,
  kind: { ...KIND, ...STAFF, ...UNIT },
  isExtra: YES_OR_NO,
  isObjective: YES_OR_NO,
  isPublicDuty: YES_OR_NO,
  leaveKind: LEAVE,
  locationSource: FACT_SOURCE,
  managedBy: MANAGED_BY,
  mode: MODE,
  movement: MOVEMENT,
  onBehalf: YES_OR_NO,
  parts: PARTS,
  period: PARTY_PERIOD,
  positionGroup: POSITION_GROUP,
  replaces: YES_OR_NO,
  result: RESULT,
  role: { ...ROLE, ...TEAM },
  severity: SEVERITY,
  sex: SEX,
  side: { ...SIDE, ...SANCTION_SIDE },
  signedAs: SIGNED_AS,
  status: ATTENDANCE,
};

/** The word of a code; undefined for what is none. */
export function codeWord(
  subjectType: string,
  { name, value }: { name: string; value: string },
  language: WordLanguage,
): string | undefined {
  return vocabularyOf(subjectType, name)?.[value]?.[LANGUAGES[language]];
}

function vocabularyOf(subjectType: string, field: string): Vocabulary | undefined {
  if (field === 'state') return STATES[subjectType];
  if (field === 'value') return subjectType === 'setting_value' ? CHOICE : undefined;
  if (field === 'outcome') return subjectType === 'task_request' ? OUTCOME : SIGNATURE;
  return BY_FIELD[field];
}
