import { PERMISSIONS } from '../../apps/api/src/permissions';
import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';

/**
 * Who may do what, written out. It is a second copy on purpose: what widens or narrows a role shows here as a difference
 * that somebody has to agree with. `audit.read` is for who answers for a body: chair, director, head of inspection, leader.
 */
const ROLES: Readonly<Record<string, { reach: 'units' | 'person'; may: readonly string[] }>> = {
  OFFICIAL: {
    reach: 'person',
    may: [
      'evidence.add',
      'evidence.read',
      'inspection.answer-named',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.read-task',
      'remediation.submit-proof',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  UNIT_HEAD: {
    reach: 'units',
    may: [
      'evidence.add',
      'evidence.read',
      'inspection.answer-named',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.assign',
      'remediation.read-task',
      'remediation.submit-proof',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  DESK_OFFICER: {
    reach: 'units',
    may: [
      'evidence.add',
      'evidence.read',
      'inspection.answer-named',
      'inspection.read',
      'inspection.submit-statement',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.prepare',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.submit-proof',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  COMMUNE_CHAIR: {
    reach: 'units',
    may: [
      'audit.read',
      'evidence.add',
      'evidence.read',
      'inspection.answer-named',
      'inspection.read',
      'inspection.submit-statement',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.ask',
      'remediation.assign',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.sign',
      'remediation.submit-proof',
      'reporting.read-dashboard',
      'reporting.read-month',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  VICE_CHAIR: {
    reach: 'units',
    may: [
      'evidence.add',
      'evidence.read',
      'inspection.answer-named',
      'inspection.read',
      'inspection.submit-statement',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.ask',
      'remediation.assign',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.sign',
      'remediation.submit-proof',
      'reporting.read-dashboard',
      'reporting.read-month',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  INSPECTOR: {
    reach: 'units',
    may: [
      'evidence.add',
      'evidence.read',
      'inspection.add-addendum',
      'inspection.answer-named',
      'inspection.enter-notice',
      'inspection.lock',
      'inspection.open',
      'inspection.propose-amendment',
      'inspection.read',
      'inspection.record-finding',
      'inspection.sign-off',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.read-report',
      'remediation.read-task',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  INSPECTION_HEAD: {
    reach: 'units',
    may: [
      'audit.read',
      'evidence.add',
      'evidence.read',
      'inspection.add-addendum',
      'inspection.answer-named',
      'inspection.approve-amendment',
      'inspection.enter-notice',
      'inspection.lock',
      'inspection.open',
      'inspection.propose-amendment',
      'inspection.read',
      'inspection.record-finding',
      'inspection.sign-off',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.answer-request',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.verify',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  TEAM_SECRETARY: {
    reach: 'units',
    may: [
      'evidence.add',
      'evidence.read',
      'inspection.add-addendum',
      'inspection.answer-named',
      'inspection.enter-notice',
      'inspection.lock',
      'inspection.open',
      'inspection.propose-amendment',
      'inspection.read',
      'inspection.record-finding',
      'inspection.sign-off',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.read-report',
      'remediation.read-task',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  FOLLOW_UP: {
    reach: 'units',
    may: [
      'evidence.read',
      'inspection.answer-named',
      'inspection.enter-notice',
      'inspection.propose-amendment',
      'inspection.read',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.answer-request',
      'remediation.read-report',
      'remediation.read-task',
      'remediation.verify',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  HOME_AFFAIRS_DIRECTOR: {
    reach: 'units',
    may: [
      'audit.read',
      'evidence.read',
      'inspection.answer-named',
      'inspection.approve-amendment',
      'inspection.read',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.answer-request',
      'remediation.read-report',
      'remediation.read-task',
      'reporting.read-dashboard',
      'reporting.read-month',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  PROVINCE_LEADER: {
    reach: 'units',
    may: [
      'audit.read',
      'evidence.read',
      'inspection.answer-named',
      'inspection.read',
      'notification.read-inbox',
      'organization.read-unit',
      'remediation.read-report',
      'remediation.read-task',
      'reporting.read-dashboard',
      'reporting.read-month',
      'reporting.read-my-work',
      'roster.read-staff',
    ],
  },
  // The Party committee goes through every unit each month with the evidence beside the number, and is informed of what is
  // overdue: its numbers open to their rows, tasks among them. Rows name no person; the pages behind them stay closed.
  PARTY_SECRETARY: {
    reach: 'units',
    may: [
      'inspection.answer-named',
      'notification.read-inbox',
      'organization.read-unit',
      'reporting.read-month',
      'reporting.read-my-work',
    ],
  },
  PARTY_STANDING: {
    reach: 'units',
    may: [
      'inspection.answer-named',
      'notification.read-inbox',
      'organization.read-unit',
      'reporting.read-month',
      'reporting.read-my-work',
    ],
  },
  STANDING_MEMBER: {
    reach: 'units',
    may: [
      'inspection.answer-named',
      'notification.read-inbox',
      'organization.read-unit',
      'reporting.read-month',
      'reporting.read-my-work',
    ],
  },
  PARTY_COMMITTEE_MEMBER: {
    reach: 'units',
    may: [
      'inspection.answer-named',
      'notification.read-inbox',
      'organization.read-unit',
      'reporting.read-month',
      'reporting.read-my-work',
    ],
  },
};

describe('the role matrix', () => {
  it('gives every role what is written here, and no role more', () => {
    const matrix = Object.entries(ROLE_MATRIX).map(([role, { reach, permissions }]) => [
      role,
      { reach, may: [...permissions].sort() },
    ]);
    expect(Object.fromEntries(matrix)).toEqual(ROLES);
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
