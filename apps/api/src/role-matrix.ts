import type { RoleDefinition, RoleMatrix } from '@app/identity';

const role = (
  vi: string,
  en: string,
  permissions: readonly string[],
  reach: RoleDefinition['reach'] = 'units',
): RoleDefinition => ({ name: { vi, en }, permissions: new Set(permissions), reach, byDocument: false, ofBody: false });

/** Held by a document of its own, whose number and date are kept with the grant. */
const byDocument = (definition: RoleDefinition): RoleDefinition => ({ ...definition, byDocument: true });

/** In the name of the inspecting body: what it finds and follows is that body's, wherever it was. */
const ofBody = (definition: RoleDefinition): RoleDefinition => ({ ...definition, ofBody: true });

/** What every role may do: look up units, read what one is told and what waits for one, answer what names one. */
const EVERY_ROLE = [
  ...['organization.read-unit', 'notification.read-inbox', 'reporting.read-my-work'],
  ...['inspection.answer-named', 'discipline.answer-own', 'evaluation.take-part'],
];
const READS_RESULTS = [
  ...EVERY_ROLE,
  'inspection.read',
  'inspection.read-checklists',
  'remediation.read-task',
  'remediation.read-report',
  'evidence.read',
  'roster.read-staff',
];
/** Who answers for people gives them work and accepts it; the list that it is of, whoever answers for the whole body. */
const GIVES_WORK = ['evaluation.read-work', 'evaluation.assign-work'];
const APPROVES_LIST = ['evaluation.draft-work-list', 'evaluation.approve-work-list'];
const DOES_WORK = ['remediation.submit-proof', 'evidence.add'];
const SPEAKS_FOR_UNIT = 'inspection.submit-statement';
const SIGNS = ['remediation.assign', 'remediation.sign', 'remediation.ask', SPEAKS_FOR_UNIT];
const READS_MONTH = ['reporting.read-month'];
/** Who answers for a body reads what was changed in it; the inspecting body also what it has changed elsewhere. */
const READS_CHANGES = ['audit.read'];
const LEADS = [...READS_MONTH, 'reporting.read-dashboard'];
const INSPECTS = [
  'inspection.open',
  'inspection.record-finding',
  'inspection.lock',
  'inspection.sign-off',
  'inspection.add-addendum',
  'inspection.enter-notice',
  'inspection.propose-amendment',
];

/** Who heads a body answers for what is found in it, and evaluates and grades everybody there (Nghị định 335/2025 Đ.10). */
const ANSWERS_FOR_BODY = [
  ...[...READS_RESULTS, ...SIGNS, ...DOES_WORK, ...LEADS, ...READS_CHANGES],
  ...['roster.read-contact', 'roster.read-party', 'discipline.read-sanctions', 'discipline.sign-public-duty'],
  ...[...GIVES_WORK, ...APPROVES_LIST],
  ...['evaluation.read', 'evaluation.read-year', 'evaluation.run', 'evaluation.lock', 'evaluation.set-rules'],
  // Of the units inside; that of the body is entered from above it.
  'evaluation.enter-unit-grade',
];

/** Runs the office's side of the product, what visits look at included, and sees nothing of what is found or put right in it. */
// prettier-ignore
const ADMINISTERS = [
  'identity.manage-accounts',
  'organization.manage-settings',
  'organization.manage-calendar',
  'organization.manage-units',
  'organization.manage-legal-bases',
  'inspection.read-checklists',
  'inspection.manage-checklists',
  'roster.manage-staff',
  'roster.read-contact',
];

/**
 * Role → permissions, the whole of it. Who has a role where is data (`role_grant`). A change here is a change of what
 * people may do: the snapshot in test/architecture shows it as a difference to be agreed with.
 */
export const ROLE_MATRIX: RoleMatrix = {
  // Commune
  OFFICIAL: role(
    'Công chức',
    'Official',
    [...EVERY_ROLE, 'remediation.read-task', 'evidence.read', 'roster.read-staff', ...DOES_WORK],
    'person',
  ),
  UNIT_HEAD: role('Người đứng đầu đơn vị', 'Head of division', [
    ...EVERY_ROLE,
    'remediation.read-task',
    'evidence.read',
    'roster.read-staff',
    'remediation.assign',
    // The head of a division reaches no list of a body.
    ...[...GIVES_WORK, ...APPROVES_LIST, ...DOES_WORK],
    'evaluation.read-year',
  ]),
  COMMUNE_CHAIR: role('Chủ tịch UBND', 'Chair', ANSWERS_FOR_BODY),
  // Of a department, a school, a station, an office of the Party or of the Front: what a chair may for the commune, there.
  BODY_HEAD: role('Người đứng đầu cơ quan', 'Head of a body', ANSWERS_FOR_BODY),
  VICE_CHAIR: byDocument(
    role('Phó Chủ tịch UBND (ký KT.)', 'Vice-chair (signs KT.)', [
      ...[...READS_RESULTS, ...SIGNS, ...DOES_WORK, ...LEADS],
      ...[...GIVES_WORK, 'evaluation.draft-work-list'],
    ]),
  ),
  DESK_OFFICER: byDocument(
    role('Công chức đầu mối', 'Desk officer', [
      ...[...READS_RESULTS, 'remediation.prepare', SPEAKS_FOR_UNIT, ...DOES_WORK],
      ...['evaluation.read-work', 'evaluation.draft-work-list'],
    ]),
  ),
  // Inspection
  INSPECTOR: ofBody(role('Người kiểm tra', 'Inspector', [...READS_RESULTS, ...INSPECTS, 'evidence.add'])),
  INSPECTION_HEAD: ofBody(
    role('Trưởng đoàn kiểm tra công vụ', 'Head of the inspection team', [
      ...READS_RESULTS,
      ...READS_CHANGES,
      ...INSPECTS,
      'inspection.approve-amendment',
      'remediation.verify',
      'remediation.answer-request',
      'evidence.add',
    ]),
  ),
  TEAM_SECRETARY: ofBody(role('Thư ký đoàn', 'Team secretary', [...READS_RESULTS, ...INSPECTS, 'evidence.add'])),
  FOLLOW_UP: ofBody(
    role('Người theo dõi khắc phục', 'Follow-up officer', [
      ...READS_RESULTS,
      'inspection.enter-notice',
      'inspection.propose-amendment',
      'remediation.verify',
      'remediation.answer-request',
    ]),
  ),
  HOME_AFFAIRS_DIRECTOR: role('Giám đốc Sở Nội vụ', 'Director of home affairs', [
    ...READS_RESULTS,
    ...LEADS,
    ...READS_CHANGES,
    'inspection.approve-amendment',
    'remediation.answer-request',
    'roster.read-party',
    'discipline.read-sanctions',
    'discipline.sign-public-duty',
  ]),
  // Province
  PROVINCE_LEADER: role('Lãnh đạo UBND tỉnh', 'Province leader', [
    ...[...READS_RESULTS, ...LEADS, ...READS_CHANGES],
    // Of the chairs of communes, who sign nothing about themselves.
    ...['discipline.read-sanctions', 'discipline.sign-public-duty'],
    ...['evaluation.read', 'evaluation.read-year', 'evaluation.lock', 'evaluation.set-rules'],
    'evaluation.enter-unit-grade',
  ]),
  // Party committee of the commune: the month, every number down to its rows (what, where, since when, how far), as it is
  // discussed each month. No page of a task, a visit or a person; whose hands a task lies in, a row does not say.
  PARTY_SECRETARY: role('Bí thư Đảng ủy', 'Secretary of the Party committee', [...EVERY_ROLE, ...READS_MONTH]),
  PARTY_STANDING: role('Phó Bí thư Thường trực Đảng ủy', 'Standing deputy secretary', [...EVERY_ROLE, ...READS_MONTH]),
  STANDING_MEMBER: role('Ủy viên Ban Thường vụ', 'Member of the standing committee', [...EVERY_ROLE, ...READS_MONTH]),
  PARTY_COMMITTEE_MEMBER: role('Đảng ủy viên', 'Member of the Party committee', [...EVERY_ROLE, ...READS_MONTH]),
  // Any level: over its unit and below.
  // Keeps the personal files: alone in reading, and entering, what is sensitive in them.
  RECORDS_OFFICER: role('Công chức tổ chức cán bộ', 'Personnel officer', [
    ...EVERY_ROLE,
    'roster.read-staff',
    'roster.manage-staff',
    'roster.read-contact',
    'roster.read-personal-number',
    'roster.read-party',
    'roster.read-origin',
    'roster.read-health',
    'roster.read-family',
    'discipline.read-sanctions',
    'discipline.record-sanctions',
    'evaluation.read',
    'evaluation.read-year',
    'evaluation.run',
    'evaluation.enter-party-result',
    'evaluation.enter-unit-grade',
  ]),
  ADMINISTRATOR: role('Quản trị hệ thống', 'Administrator', [...EVERY_ROLE, 'roster.read-staff', ...ADMINISTERS]),
};
