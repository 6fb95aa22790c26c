import { EVALUATION_ACTS } from './evaluation-acts';
import { ROSTER_ACTS } from './roster-acts';

/** Vietnamese and English, as plain values: what a page does not use stays out of its code. */
export type Words = readonly [vi: string, en: string];
export const LANGUAGES = { vi: 0, en: 1 } as const;
export type WordLanguage = keyof typeof LANGUAGES;

/**
 * What each act of the log is called, as the rest of a sentence that begins with who did it. `{title}` is what was
 * changed; other names in braces are fields of the entry as they are afterwards; what stands in brackets is left out
 * where they are missing. A test holds the list against the acts that the server can write.
 */
const ACTS = {
  'inspection.opened': ['mở cuộc kiểm tra {title}', 'opened the inspection {title}'],
  'inspection.represented': [
    'ghi đại diện đơn vị được kiểm tra[: {representativeName}]',
    'named who represents the unit[: {representativeName}]',
  ],
  'inspection.team-joined': ['thêm thành viên đoàn kiểm tra[: {name}]', 'added a member to the team[: {name}]'],
  'inspection.team-left': ['cho thành viên rời đoàn kiểm tra[: {name}]', 'took a member off the team[: {name}]'],
  'inspection.roll-called': ['kiểm diện', 'called the roll'],
  'inspection.item-answered': ['trả lời mục {code} của danh mục', 'answered item {code} of the checklist'],
  'inspection.minutes-locked': ['thông qua biên bản {title}', 'locked the minutes {title}'],
  'inspection.minutes-frozen': ['lập biên bản {title}', 'drew up the minutes {title}'],
  'inspection.minutes-signed': ['ghi đơn vị ký biên bản {title}', 'recorded that the unit signed the minutes {title}'],
  'inspection.minutes-not-signed': [
    'ghi đơn vị không ký biên bản {title}',
    'recorded that the unit did not sign the minutes {title}',
  ],
  'inspection.scan-attached': ['đính kèm bản chụp biên bản {title}', 'attached the scan of the minutes {title}'],
  'inspection.addendum-added': ['lập biên bản bổ sung số {number}', 'added addendum no. {number}'],
  'inspection.notice-entered': ['nhập thông báo kết quả số {number}', 'entered result notice no. {number}'],
  'inspection.closed': ['kết thúc theo dõi cuộc kiểm tra {title}', 'ended the following of inspection {title}'],
  'inspection.followed-again': ['theo dõi lại cuộc kiểm tra {title}', 'took up inspection {title} again'],
  'inspection.finding-recorded': ['ghi nhận {title}', 'recorded {title}'],
  'inspection.finding-revised': ['sửa nội dung {title}', 'revised {title}'],
  'inspection.finding-withdrawn': ['rút nội dung {title}', 'withdrew {title}'],
  'inspection.finding-evidence-added': ['thêm ảnh, tệp cho {title}', 'added evidence to {title}'],
  'inspection.finding-evidence-removed': ['gỡ ảnh, tệp khỏi {title}', 'removed evidence from {title}'],
  'inspection.finding-evidence-arranged': ['sắp xếp ảnh, tệp của {title}', 'arranged the evidence of {title}'],
  'inspection.finding-released': ['đưa vào biên bản {title}', 'released {title} in the minutes'],
  'inspection.finding-concluded': [
    'kết luận {title}[ theo thông báo {notice}]',
    'concluded {title}[ by notice {notice}]',
  ],
  'inspection.finding-remedied': ['ghi đã khắc phục {title}', 'recorded {title} as remedied'],
  'inspection.finding-unremedied': ['bỏ ghi nhận đã khắc phục {title}', 'took back that {title} was remedied'],
  'inspection.statement-submitted': ['gửi giải trình về {title}', 'submitted a statement on {title}'],
  'inspection.amendment-proposed': ['đề nghị sửa hoặc rút {title}', 'proposed to correct or withdraw {title}'],
  'inspection.amendment-approved': ['duyệt sửa hoặc rút {title}', 'approved the correction or withdrawal of {title}'],
  'inspection.amendment-refused': [
    'không đồng ý sửa hoặc rút {title}',
    'refused the correction or withdrawal of {title}',
  ],
  'inspection.checklist-draft-begun': ['bắt đầu soạn danh mục {code}[ “{title}”]', 'began a draft of checklist {code}'],
  'inspection.checklist-draft-saved': ['sửa bản nháp danh mục {code}', 'changed the draft of checklist {code}'],
  'inspection.checklist-draft-compared': [
    'đối chiếu lại bản nháp danh mục {code}[ với phiên bản {version}]',
    'compared the draft of checklist {code} anew[ with version {version}]',
  ],
  'inspection.checklist-draft-discarded': ['bỏ bản nháp danh mục {code}', 'discarded the draft of checklist {code}'],
  'inspection.checklist-published': [
    'ban hành danh mục kiểm tra[ {code}, phiên bản {version}][, áp dụng từ {publishedOn}][ theo quyết định {decisionNumber}]',
    'published a checklist[: {code}, version {version}][, from {publishedOn}][ by decision {decisionNumber}]',
  ],
  'inspection.checklist-retired': [
    'cho phiên bản {version} của danh mục {code} thôi áp dụng[ từ {retiredOn}]',
    'let version {version} of checklist {code} end[ on {retiredOn}]',
  ],
  'inspection.checklist-continued': [
    'cho phiên bản {version} của danh mục {code} tiếp tục áp dụng[ đến trước {retiredOn}]',
    'let version {version} of checklist {code} go on[ until before {retiredOn}]',
  ],
  'remediation.opened': ['mở việc khắc phục {title}', 'opened the task {title}'],
  'remediation.clock-started': [
    'bắt đầu tính hạn {title}[, hạn {dueOn}]',
    'started the term of {title}[, due {dueOn}]',
  ],
  'remediation.assigned': ['giao việc {title}[ cho {assigneeName}]', 'assigned {title}[ to {assigneeName}]'],
  'remediation.assignment-undone': ['thu lại việc giao {title}', 'took back the assignment of {title}'],
  'remediation.handed-over': ['chuyển việc {title}[ sang {assigneeName}]', 'handed {title} over[ to {assigneeName}]'],
  'remediation.work-handed-over': [
    'bàn giao {taskCount} việc đang mở[ của {fromStaffId}][ cho {toStaffId}]',
    'handed over {taskCount} open tasks[ of {fromStaffId}][ to {toStaffId}]',
  ],
  'remediation.proof-submitted': ['trình kết quả khắc phục {title}', 'submitted proof for {title}'],
  'remediation.proposed': ['chuẩn bị, trình duyệt {title}', 'prepared {title} for approval'],
  'remediation.proposal-refused': ['không duyệt đề nghị về {title}', 'refused the proposal on {title}'],
  'remediation.signed': ['ký, gửi báo cáo {title}', 'signed and sent the report on {title}'],
  'remediation.sent-back': ['trả lại người phụ trách {title}', 'sent {title} back to its owner'],
  'remediation.confirmed': ['xác nhận đã khắc phục {title}', 'confirmed {title}'],
  'remediation.returned': ['trả lại, yêu cầu khắc phục tiếp {title}', 'returned {title}'],
  'remediation.became-overdue': ['ghi quá hạn {title}', 'marked {title} as overdue'],
  'remediation.question-asked': ['hỏi lại về {title}', 'asked about {title}'],
  'remediation.question-answered': ['trả lời câu hỏi về {title}', 'answered the question on {title}'],
  'remediation.extension-asked': ['đề nghị gia hạn {title}', 'asked for more time for {title}'],
  'remediation.extension-granted': [
    'đồng ý gia hạn {title}[ đến {dueOn}]',
    'granted more time for {title}[ until {dueOn}]',
  ],
  'remediation.extension-refused': ['không đồng ý gia hạn {title}', 'refused more time for {title}'],
  'remediation.dispute-raised': ['giải trình, không nhất trí với {title}', 'disputed {title}'],
  'remediation.dispute-upheld': ['giữ nguyên {title} sau giải trình', 'upheld {title} after the dispute'],
  'remediation.dispute-accepted': ['chấp nhận giải trình về {title}', 'accepted the dispute on {title}'],
  'remediation.deferred': ['tạm hoãn {title}[ đến {deferredUntil}]', 'deferred {title}[ until {deferredUntil}]'],
  'remediation.deferral-ended': ['hết tạm hoãn {title}', 'ended the deferral of {title}'],
  'remediation.reopened': ['mở lại theo dõi {title}', 'reopened {title}'],
  'remediation.closed-in-error': ['đóng {title} vì ghi nhận chưa đúng', 'closed {title} as recorded in error'],
  'remediation.due-recounted': [
    'tính lại hạn {title}[ thành {dueOn}] theo lịch mới',
    'counted the due date of {title} anew[: {dueOn}]',
  ],
  'remediation.corrected': ['đính chính {title}', 'corrected {title}'],
  'evidence.file-received': ['tải lên tệp[ “{name}”]', 'uploaded a file[ “{name}”]'],
  'evidence.file-attached': ['đính kèm tệp[ “{name}”]', 'attached a file[ “{name}”]'],
  'evidence.file-shared': ['cho[ {audienceUnitId}] xem tệp minh chứng', 'showed a file[ to {audienceUnitId}]'],
  'evidence.file-expired': ['bỏ tệp không ai dùng[ “{name}”]', 'dropped a file that nobody used[ “{name}”]'],
  'evidence.files-checked': ['kiểm tra {checked} tệp lưu trữ', 'checked {checked} stored files'],
  'notification.told': ['báo tin về {title}', 'sent news of {title}'],
  'notification.read': ['đánh dấu đã đọc thông báo', 'marked news as read'],
  'identity.signed-in': ['đăng nhập', 'signed in'],
  'identity.signed-out': ['đăng xuất', 'signed out'],
  'identity.signed-in-by-recovery-code': ['đăng nhập bằng mã khôi phục', 'signed in with a recovery code'],
  'identity.confirmed': ['xác nhận lại danh tính', 'confirmed their identity'],
  'identity.sessions-ended': [
    'kết thúc {count} phiên đăng nhập[ của tài khoản {title}]',
    'ended {count} sessions[ of the account {title}]',
  ],
  'identity.token-made': ['tạo mã truy cập API[ “{name}”]', 'made an API token[ “{name}”]'],
  'identity.token-revoked': ['thu hồi mã truy cập API[ “{name}”]', 'revoked an API token[ “{name}”]'],
  'identity.second-factor-begun': ['bắt đầu đặt xác thực hai bước', 'began to set up a second factor'],
  'identity.second-factor-set': ['đặt xác thực hai bước', 'set up a second factor'],
  'identity.recovery-codes-made': ['tạo bộ mã khôi phục mới', 'made new recovery codes'],
  'identity.second-factor-removed': [
    'gỡ xác thực hai bước[ của tài khoản {title}]',
    'removed the second factor[ of the account {title}]',
  ],
  'identity.account-created': ['tạo tài khoản[ {title}]', 'created the account[ {title}]'],
  'identity.account-revised': ['sửa tài khoản[ {title}]', 'changed the account[ {title}]'],
  'identity.account-followed': [
    'chuyển tài khoản[ {title}] theo người giữ[ đến {unitId}]',
    'moved the account[ {title}] with its person[ to {unitId}]',
  ],
  'identity.account-disabled': ['khóa tài khoản[ {title}]', 'disabled the account[ {title}]'],
  'identity.account-enabled': ['mở lại tài khoản[ {title}]', 'enabled the account[ {title}] again'],
  'identity.password-reset': [
    'đặt lại mật khẩu của tài khoản[ {title}]',
    'reset the password of the account[ {title}]',
  ],
  'identity.password-changed': ['đặt mật khẩu của mình', 'set a password of their own'],
  'identity.link-made': [
    'tạo liên kết đăng nhập một lần từ dòng lệnh[ cho tài khoản {title}]',
    'made a one-time link by the command line[ for the account {title}]',
  ],
  'identity.role-given': [
    'cấp vai[ “{role}”][ tại {unitId}] cho tài khoản[ {title}][ từ {validFrom}]',
    'gave the role[ “{role}”][ at {unitId}] to the account[ {title}][ from {validFrom}]',
  ],
  'identity.role-taken-back': [
    'thu hồi vai[ “{role}”][ tại {unitId}] của tài khoản[ {title}]',
    'took the role[ “{role}”][ at {unitId}] back from the account[ {title}]',
  ],
  ...ROSTER_ACTS,
  'discipline.sanction-recorded': ['ghi quyết định kỷ luật {decisionNumber}', 'entered the sanction {decisionNumber}'],
  'discipline.public-duty-signed': [
    'ký tính chất công vụ của quyết định {decisionNumber}',
    'signed what {decisionNumber} is about',
  ],
  'discipline.sanction-annulled': ['hủy quyết định kỷ luật {decisionNumber}', 'annulled the sanction {decisionNumber}'],
  'discipline.sanction-answered': [
    'nêu ý kiến về quyết định {decisionNumber}',
    'answered the sanction {decisionNumber}',
  ],
  ...EVALUATION_ACTS,
  'evaluation.cycle-opened': ['mở kỳ đánh giá tháng {month}', 'opened the evaluation of {month}'],
  'evaluation.people-added': ['thêm người vào kỳ đánh giá tháng {month}', 'added people to the evaluation of {month}'],
  'evaluation.reminded': ['nhắc người còn chậm của tháng {month}', 'reminded whoever is behind of {month}'],
  'evaluation.cycle-locked': ['khóa kỳ đánh giá tháng {month}', 'locked the evaluation of {month}'],
  'evaluation.self-saved': ['ghi phần tự đánh giá của {person}', 'wrote on the self-assessment of {person}'],
  'evaluation.self-submitted': ['gửi tự đánh giá của {person}', 'sent the self-assessment of {person}'],
  'evaluation.self-withdrawn': ['rút lại tự đánh giá của {person}', 'took back the self-assessment of {person}'],
  'evaluation.opened': ['mở phiếu đánh giá của {person}', 'looked at the evaluation of {person}'],
  'evaluation.assessed': ['đánh giá {person}', 'assessed {person}'],
  'evaluation.returned': ['trả lại phiếu đánh giá của {person}', 'sent back the evaluation of {person}'],
  'evaluation.remarked': ['ghi ý kiến về đánh giá của {person}', 'entered remarks on the evaluation of {person}'],
  'evaluation.superior-named': ['cử người đánh giá {person}', 'named who assesses {person}'],
  'evaluation.reopened': ['mở lại phiếu đánh giá của {person}', 'opened the evaluation of {person} again'],
  'organization.tenant-founded': ['khởi tạo dữ liệu của cơ quan', 'set up the data of the authority'],
  'organization.unit-created': ['lập đơn vị {title}', 'created the unit {title}'],
  'organization.unit-renamed': ['đổi tên đơn vị[ thành “{name}”]', 'renamed the unit[ to “{name}”]'],
  'organization.unit-ended': ['kết thúc đơn vị {title}[ từ {validTo}]', 'ended the unit {title}[ from {validTo}]'],
  'organization.unit-described': ['cập nhật liên hệ của {title}', 'updated the contact of {title}'],
  'organization.unit-reopened': ['mở lại đơn vị {title}', 'reopened the unit {title}'],
  'organization.calendar-published': ['ban hành lịch làm việc', 'published the working calendar'],
  'organization.legal-bases-entered': ['nhập căn cứ pháp lý', 'entered legal bases'],
  'organization.legal-basis-expired': [
    'ghi {citation} hết hiệu lực[ từ {expiredOn}]',
    'recorded that {citation} ends[ on {expiredOn}]',
  ],
  'organization.working-hours-set': ['đặt giờ làm việc', 'set working hours'],
  'organization.setting-changed': [
    'đặt thiết lập “{name}” thành {value} từ {validFrom}',
    'set “{name}” to {value} from {validFrom}',
  ],
  'organization.setting-withdrawn': ['rút thay đổi thiết lập[ “{name}”]', 'took back a change of a setting[ “{name}”]'],
  'audit.read-log-sealed': ['niêm phong nhật ký truy cập', 'sealed the log of reads'],
} as const satisfies Record<string, Words>;

export type ChangeAction = keyof typeof ACTS;
export const CHANGE_ACTIONS = Object.keys(ACTS) as readonly ChangeAction[];

export function isChangeAction(action: string): action is ChangeAction {
  return action in ACTS;
}

/** What the log has entries about, by table. */
const SUBJECTS = {
  inspection: ['Cuộc kiểm tra', 'Inspection'],
  finding: ['Tồn tại, vi phạm', 'Finding'],
  finding_amendment: ['Đề nghị sửa, rút', 'Amendment'],
  remediation_task: ['Việc khắc phục', 'Task'],
  task_request: ['Đề nghị về việc', 'Request'],
  hand_over: ['Bàn giao công việc', 'Hand-over'],
  evidence_file: ['Tệp minh chứng', 'Evidence file'],
  duty_list: ['Danh mục nhiệm vụ', 'Duty list'],
  job_position: ['Vị trí việc làm', 'Job position'],
  duty_assignment: ['Phân công nhiệm vụ', 'Assignment of a duty'],
  headcount_quota: ['Biên chế', 'Headcount'],
  evaluation_cycle: ['Kỳ đánh giá', 'Month of evaluation'],
  evaluation_import: ['Bảng nhập của đánh giá', 'Sheet of evaluation'],
  paper_score: ['Điểm nhập từ văn bản', 'Score from paper'],
  evaluation: ['Phiếu đánh giá', 'Evaluation'],
  finding_effect: ['Ảnh hưởng đến điểm', 'Effect on points'],
  body_regime: ['Quy định đánh giá', 'Rule of evaluation'],
  evaluation_choice: ['Lựa chọn về đánh giá', 'Choice of evaluation'],
  party_result: ['Kết quả phía Đảng', 'Result of the Party'],
  unit_grade: ['Mức xếp loại đơn vị', 'Grade of a unit'],
  sanction: ['Quyết định kỷ luật', 'Sanction'],
  work_list: ['Danh mục sản phẩm, công việc', 'List of products'],
  work_item: ['Công việc', 'Work'],
  staff_member: ['Nhân sự', 'Person'],
  personal_number: ['Số định danh cá nhân', 'Personal number'],
  roster_import: ['Danh sách nhập', 'Imported list'],
  staff_findings: ['Phát hiện có tên', 'Findings that name somebody'],
  account: ['Tài khoản', 'Account'],
  org_unit: ['Đơn vị', 'Unit'],
  inbox_item: ['Thông báo', 'News'],
  checklist_version: ['Danh mục kiểm tra', 'Checklist'],
  checklist_draft: ['Bản nháp danh mục', 'Draft of a checklist'],
  work_calendar: ['Lịch làm việc', 'Working calendar'],
  working_hours: ['Giờ làm việc', 'Working hours'],
  legal_basis: ['Căn cứ pháp lý', 'Legal basis'],
  setting_value: ['Thiết lập', 'Setting'],
  tenant: ['Cơ quan', 'Authority'],
  read_log_seal: ['Nhật ký truy cập', 'Log of reads'],
} as const satisfies Record<string, Words>;

export type SubjectType = keyof typeof SUBJECTS;
export const SUBJECT_TYPES = Object.keys(SUBJECTS) as readonly SubjectType[];

export function subjectWord(type: string, language: WordLanguage): string {
  return type in SUBJECTS ? SUBJECTS[type as SubjectType][LANGUAGES[language]] : type;
}

/** What somebody did, in words; `title` and the fields as they are after it, said as people say them. */
export function changeSentence(
  action: ChangeAction,
  { title, fields }: { title: string | null; fields: readonly { name: string; after: string | null }[] },
  language: WordLanguage,
): string {
  // The id of what the reader may not know by name is no word of a sentence.
  const facts = new Map(
    fields.flatMap(({ name, after }) => (after === null || UUID.test(after) ? [] : [[name, after]])),
  );
  if (title !== null) facts.set('title', `“${title}”`);
  const known = (text: string): boolean => [...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => facts.has(name));
  return ACTS[action][LANGUAGES[language]]
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (known(part) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => facts.get(name) ?? '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
