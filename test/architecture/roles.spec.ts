import { PERMISSIONS } from '../../apps/api/src/permissions';
import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';

const EVERYBODY = [
  'discipline.answer-own',
  'inspection.answer-named',
  'notification.read-inbox',
  'organization.read-unit',
  'reporting.read-my-work',
];

/**
 * Who may do what, written out. It is a second copy on purpose: what widens or narrows a role shows here as a difference
 * that somebody has to agree with. `audit.read` is for who answers for a body: chair, director, head of inspection, leader.
 */
const ROLES: Readonly<Record<string, { reach: 'units' | 'person'; may: readonly string[] }>> = {
  OFFICIAL: {
    reach: 'person',
    may: [
      ...EVERYBODY,
      'evidence.add',
      'evidence.read',
      'remediation.read-task',
      'remediation.submit-proof',
      'roster.read-staff',
    ],
  },
  UNIT_HEAD: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'evidence.add',
      'evidence.read',
      'remediation.assign',
      'remediation.read-task',
      'remediation.submit-proof',
      'roster.read-staff',
    ],
  },
  DESK_OFFICER: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'evidence.add',
      'evidence.read',
      'inspection.read',
      'inspection.read-checklists',
      'inspection.submit-statement',
      'remediation.prepare',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.submit-proof',
      'roster.read-staff',
    ],
  },
  COMMUNE_CHAIR: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'audit.read',
      'discipline.read-sanctions',
      'discipline.sign-public-duty',
      'evidence.add',
      'evidence.read',
      'inspection.read',
      'inspection.read-checklists',
      'inspection.submit-statement',
      'remediation.ask',
      'remediation.assign',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.sign',
      'remediation.submit-proof',
      'reporting.read-dashboard',
      'reporting.read-month',
      'roster.read-contact',
      'roster.read-party',
      'roster.read-staff',
    ],
  },
  VICE_CHAIR: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'evidence.add',
      'evidence.read',
      'inspection.read',
      'inspection.read-checklists',
      'inspection.submit-statement',
      'remediation.ask',
      'remediation.assign',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.sign',
      'remediation.submit-proof',
      'reporting.read-dashboard',
      'reporting.read-month',
      'roster.read-staff',
    ],
  },
  INSPECTOR: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'evidence.add',
      'evidence.read',
      'inspection.add-addendum',
      'inspection.enter-notice',
      'inspection.lock',
      'inspection.open',
      'inspection.propose-amendment',
      'inspection.read',
      'inspection.read-checklists',
      'inspection.record-finding',
      'inspection.sign-off',
      'remediation.read-report',
      'remediation.read-task',
      'roster.read-staff',
    ],
  },
  INSPECTION_HEAD: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'audit.read',
      'evidence.add',
      'evidence.read',
      'inspection.add-addendum',
      'inspection.approve-amendment',
      'inspection.enter-notice',
      'inspection.lock',
      'inspection.open',
      'inspection.propose-amendment',
      'inspection.read',
      'inspection.read-checklists',
      'inspection.record-finding',
      'inspection.sign-off',
      'remediation.answer-request',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.verify',
      'roster.read-staff',
    ],
  },
  TEAM_SECRETARY: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'evidence.add',
      'evidence.read',
      'inspection.add-addendum',
      'inspection.enter-notice',
      'inspection.lock',
      'inspection.open',
      'inspection.propose-amendment',
      'inspection.read',
      'inspection.read-checklists',
      'inspection.record-finding',
      'inspection.sign-off',
      'remediation.read-report',
      'remediation.read-task',
      'roster.read-staff',
    ],
  },
  FOLLOW_UP: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'evidence.read',
      'inspection.enter-notice',
      'inspection.propose-amendment',
      'inspection.read',
      'inspection.read-checklists',
      'remediation.answer-request',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.verify',
      'roster.read-staff',
    ],
  },
  HOME_AFFAIRS_DIRECTOR: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'audit.read',
      'discipline.read-sanctions',
      'discipline.sign-public-duty',
      'evidence.read',
      'inspection.approve-amendment',
      'inspection.read',
      'inspection.read-checklists',
      'remediation.answer-request',
      'remediation.read-report',
      'remediation.read-task',
      'reporting.read-dashboard',
      'reporting.read-month',
      'roster.read-party',
      'roster.read-staff',
    ],
  },
  ADMINISTRATOR: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'identity.manage-accounts',
      'inspection.manage-checklists',
      'inspection.read-checklists',
      'organization.manage-calendar',
      'organization.manage-legal-bases',
      'organization.manage-settings',
      'organization.manage-units',
      'roster.manage-staff',
      'roster.read-contact',
      'roster.read-staff',
    ],
  },
  RECORDS_OFFICER: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'discipline.read-sanctions',
      'discipline.record-sanctions',
      'roster.manage-staff',
      'roster.read-contact',
      'roster.read-family',
      'roster.read-health',
      'roster.read-origin',
      'roster.read-party',
      'roster.read-personal-number',
      'roster.read-staff',
    ],
  },
  PROVINCE_LEADER: {
    reach: 'units',
    may: [
      ...EVERYBODY,
      'audit.read',
      'discipline.read-sanctions',
      'discipline.sign-public-duty',
      'evidence.read',
      'inspection.read',
      'inspection.read-checklists',
      'remediation.read-report',
      'remediation.read-task',
      'reporting.read-dashboard',
      'reporting.read-month',
      'roster.read-staff',
    ],
  },
  // The Party committee goes through every unit each month with the evidence beside the number, and is informed of what is
  // overdue: its numbers open to their rows, tasks among them. Rows name no person; the pages behind them stay closed.
  PARTY_SECRETARY: {
    reach: 'units',
    may: [...EVERYBODY, 'reporting.read-month'],
  },
  PARTY_STANDING: {
    reach: 'units',
    may: [...EVERYBODY, 'reporting.read-month'],
  },
  STANDING_MEMBER: {
    reach: 'units',
    may: [...EVERYBODY, 'reporting.read-month'],
  },
  PARTY_COMMITTEE_MEMBER: {
    reach: 'units',
    may: [...EVERYBODY, 'reporting.read-month'],
  },
};

describe('the role matrix', () => {
  it('gives every role what is written here, and no role more', () => {
    const matrix = Object.entries(ROLE_MATRIX).map(([role, { reach, permissions }]) => [
      role,
      { reach, may: [...permissions].sort() },
    ]);
    const written = Object.entries(ROLES).map(([role, { reach, may }]) => [role, { reach, may: [...may].sort() }]);
    expect(Object.fromEntries(matrix)).toEqual(Object.fromEntries(written));
  });

  it('gives nothing that does not exist', () => {
    const given = Object.values(ROLE_MATRIX).flatMap(({ permissions }) => [...permissions]);
    expect(given.filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
  });

  it('lets no role both sign for a unit and confirm what was signed', () => {
    const both = Object.entries(ROLE_MATRIX).filter(
      ([, { permissions }]) => permissions.has('remediation.sign') && permissions.has('remediation.verify'),
    );
    expect(both.map(([role]) => role)).toEqual([]);
  });

  it('names every role in both languages', () => {
    const names = Object.values(ROLE_MATRIX).map(({ name }) => name);
    expect(names.filter(({ vi, en }) => !vi.trim() || !en.trim() || vi === en)).toEqual([]);
    expect(new Set(names.map(({ vi }) => vi)).size).toBe(names.length);
  });
});
