import type { Role, RoleGrant } from '../../app/api-types';

/** What an office would call one thing that somebody may do, and the permissions that it takes. */
export const DOINGS = {
  inspect: [
    'inspection.open',
    'inspection.record-finding',
    'inspection.lock',
    'inspection.sign-off',
    'inspection.add-addendum',
  ],
  notify: ['inspection.enter-notice'],
  amend: ['inspection.propose-amendment'],
  approve: ['inspection.approve-amendment'],
  confirm: ['remediation.verify'],
  answer: ['remediation.answer-request'],
  sign: ['remediation.sign'],
  assign: ['remediation.assign'],
  prepare: ['remediation.prepare'],
  ask: ['remediation.ask'],
  state: ['inspection.submit-statement'],
  fix: ['remediation.submit-proof'],
  readVisits: ['inspection.read'],
  readTasks: ['remediation.read-task'],
  readReports: ['remediation.read-report'],
  readStaff: ['roster.read-staff'],
  readContact: ['roster.read-contact'],
  readParty: ['roster.read-party'],
  readFiles: ['roster.read-origin', 'roster.read-health', 'roster.read-family'],
  showNumber: ['roster.read-personal-number'],
  sanctions: ['discipline.read-sanctions'],
  enterSanctions: ['discipline.record-sanctions'],
  signPublicDuty: ['discipline.sign-public-duty'],
  readWork: ['evaluation.read-work'],
  assignWork: ['evaluation.assign-work'],
  draftWorkList: ['evaluation.draft-work-list'],
  approveWorkList: ['evaluation.approve-work-list'],
  readMonths: ['evaluation.read'],
  readYears: ['evaluation.read-year'],
  enterPartyResults: ['evaluation.enter-party-result'],
  enterUnitGrades: ['evaluation.enter-unit-grade'],
  runMonths: ['evaluation.run'],
  lockMonths: ['evaluation.lock'],
  setRules: ['evaluation.set-rules'],
  month: ['reporting.read-month'],
  overview: ['reporting.read-dashboard'],
  log: ['audit.read'],
  staff: ['roster.manage-staff'],
  accounts: ['identity.manage-accounts'],
  office: ['organization.manage-units', 'organization.manage-calendar', 'organization.manage-settings'],
  checklists: ['inspection.manage-checklists', 'organization.manage-legal-bases'],
} as const;
export type Doing = keyof typeof DOINGS;

/** What holds for the whole authority: over a part of it the permissions allow nothing. */
export const OF_ALL: readonly Doing[] = ['office', 'checklists'];

/** What a role of the inspecting body does wherever it has been; what else it may do, it may in its own units. */
export const isAboutVisits = (doing: Doing): boolean =>
  DOINGS[doing].some((permission) => /^(inspection|remediation)\./.test(permission));

/** What goes without saying: what every role may do, and what goes with what one sees or does (files, checklists). */
export const UNSAID: readonly string[] = [
  'evidence.add',
  'evidence.read',
  'organization.read-unit',
  'notification.read-inbox',
  'reporting.read-my-work',
  'inspection.answer-named',
  'discipline.answer-own',
  'evaluation.take-part',
  'inspection.read-checklists',
];

const isDoing = (name: string): name is Doing => name in DOINGS;

/** Each thing that may be done today, with the grants that allow it. */
export function doingsOf(
  grants: readonly RoleGrant[],
  roles: readonly Role[],
): { doing: Doing; by: readonly RoleGrant[] }[] {
  const inForce = grants.filter(({ standing }) => standing === 'IN_FORCE');
  const may = ({ role }: RoleGrant): readonly string[] => roles.find((one) => one.role === role)?.permissions ?? [];
  return Object.keys(DOINGS)
    .filter(isDoing)
    .map((doing) => {
      const needs: readonly string[] = DOINGS[doing];
      const reaches = ({ tenantWide }: RoleGrant): boolean => tenantWide || !OF_ALL.includes(doing);
      const by = inForce.filter((grant) => reaches(grant) && may(grant).some((one) => needs.includes(one)));
      return { doing, by };
    })
    .filter(({ by }) => by.length > 0);
}
