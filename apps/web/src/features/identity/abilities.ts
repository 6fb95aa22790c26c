import type { Me } from '../../app/api-types';

/** What a person's permissions put on the screen. They only arrange it; the server decides each request. */
export interface Abilities {
  /** Opens inspections and records findings. */
  inspects: boolean;
  /** Takes down number and dates of a result notice. */
  entersNotices: boolean;
  readsInspections: boolean;
  /** Sees the inspections made of the own unit, not by it. */
  isInspected: boolean;
  /** Decides on proposals to correct or withdraw a released finding. */
  approvesAmendments: boolean;
  /** Confirms from outside whether something was fixed. */
  confirms: boolean;
  /** Sees to the tasks of a whole unit: decides, or prepares for those who decide. */
  runsUnit: boolean;
  assigns: boolean;
  /** Names the person for what was handed to the own division. */
  runsDivision: boolean;
  signs: boolean;
  fixes: boolean;
  /** Asks the inspecting body back, for more time, or disputes. */
  asks: boolean;
  /** Answers what units ask. */
  answersRequests: boolean;
  /** Reads who changed what in the own body. */
  readsChanges: boolean;
  /** Opens accounts and says what they may do where. */
  managesAccounts: boolean;
  /** Takes people on, moves them, corrects what stands about them. */
  keepsRoster: boolean;
  /** Looks up the people of a whole unit, not oneself alone. */
  readsStaff: boolean;
  /** Has work of a month to report: whoever is somebody of the roster. */
  hasWork: boolean;
  /** Sees the work of a unit's people. */
  readsWork: boolean;
  /** Sets what holds for the whole authority: units, calendar, settings, legal bases, checklists. */
  runsOffice: boolean;
}

export function abilitiesOf(me: Me): Abilities {
  const may = (permission: string): boolean => me.permissions.includes(permission);
  const assigns = may('remediation.assign');
  const prepares = may('remediation.prepare');
  const runsDivision = assigns && me.roles.some(({ role }) => role === 'UNIT_HEAD');
  return {
    inspects: may('inspection.open'),
    entersNotices: may('inspection.enter-notice'),
    readsInspections: may('inspection.read'),
    isInspected: assigns || prepares,
    approvesAmendments: may('inspection.approve-amendment'),
    confirms: may('remediation.verify'),
    runsUnit: prepares || (assigns && !runsDivision),
    assigns,
    runsDivision,
    signs: may('remediation.sign'),
    fixes: may('remediation.submit-proof'),
    asks: may('remediation.ask'),
    answersRequests: may('remediation.answer-request'),
    readsChanges: may('audit.read'),
    keepsRoster: may('roster.manage-staff'),
    hasWork: me.person !== null && may('evaluation.take-part'),
    readsWork: may('evaluation.read-work'),
    readsStaff: may('roster.read-staff') && (may('audit.read') || assigns),
    runsOffice: me.roles.some(({ role, tenantWide }) => role === 'ADMINISTRATOR' && tenantWide),
    managesAccounts: may('identity.manage-accounts'),
  };
}

/** The unit over which somebody administers, and with it whose people they choose from. */
export const administeredUnit = (me: Me): number | null =>
  me.roles.find(({ role }) => role === 'ADMINISTRATOR' || role === 'RECORDS_OFFICER')?.unit.id ?? null;
