import {
  inspecting,
  ofPerson,
  unitOrOwn,
  unitOrWide,
  wide,
  type Answer,
  type Elsewhere,
  type TablePolicy,
  type Who,
} from './policy-answers';

/** Whether somebody of the body has been theirs to assess, in one of the months that the rows looked at are of. */
const assessesIn = (body: unknown, who: Who, find: Elsewhere): boolean =>
  ['2025-10-01', '2026-09-01', '2026-10-01'].some((month) => {
    const cycle = find('evaluation_cycle', { org_unit_id: body, month, tenant_id: who.tenant })?.['id'];
    return cycle !== undefined && find('evaluation', { cycle_id: cycle, superior_id: who.person }) !== undefined;
  });
/** Whose list it works by: whoever reaches a unit of the body, works in one, or assesses somebody in it. */
const ofTheBody: Answer = (row, who, find) => {
  const own = who.person === '' ? undefined : find('staff_member', { id: who.person, tenant_id: who.tenant });
  const units = own === undefined ? who.units : [...who.units, Number(own['org_unit_id'])];
  return (
    wide(row, who, find) ||
    units.some((id) => find('org_unit', { id, tenant_id: who.tenant })?.['body_id'] === row['org_unit_id']) ||
    (who.person !== '' && assessesIn(row['org_unit_id'], who, find))
  );
};

const RANKS_BELOW = ['STAFF', 'DEPUTY', 'HEAD', 'BODY_DEPUTY'];
const changeEvaluation: Answer = (...asked) => unitOrOwn(...asked) || ofPerson('superior_id')(...asked);
/** Of a leader whom they assess, until that month is closed: everybody below, of whom d is made. */
const isLed = (cycle: unknown, { person }: Who, find: Elsewhere): boolean =>
  ['DEPUTY', 'HEAD', 'BODY_DEPUTY', 'BODY_HEAD'].some((rank) => {
    const leader = { cycle_id: cycle, superior_id: person, rank, superseded_at: null, locked_at: null };
    return find('evaluation', leader) !== undefined;
  });
const seeEvaluation: Answer = (row, who, find) =>
  changeEvaluation(row, who, find) ||
  (row['superseded_at'] === null &&
    row['rank'] !== 'BODY_HEAD' &&
    who.person !== '' &&
    isLed(row['cycle_id'], who, find));
/** What is closed goes with whoever has moved. */
const readEvaluation: Answer = (row, who, find) =>
  seeEvaluation(row, who, find) ||
  (row['locked_at'] !== null &&
    unitOrWide(find('staff_member', { id: row['staff_member_id'], tenant_id: who.tenant }) ?? {}, who, find));

const readPaper: Answer = (row, who, find) =>
  unitOrOwn(row, who, find) ||
  unitOrWide(find('staff_member', { id: row['staff_member_id'], tenant_id: who.tenant }) ?? {}, who, find);

/** The month of somebody in the body of a unit. */
const monthOf = ([{ month, staff_member_id: person }, who, find]: Parameters<Answer>, unit: unknown) => {
  const body = find('org_unit', { id: unit, tenant_id: who.tenant })?.['body_id'];
  const cycle = find('evaluation_cycle', { org_unit_id: body, month })?.['id'];
  return (more: Record<string, unknown>): boolean =>
    cycle !== undefined && find('evaluation', { cycle_id: cycle, staff_member_id: person, ...more }) !== undefined;
};
/** Whose month it bears on: whoever sees the month of the act, and the inspecting body. */
const changeEffect: Answer = (...asked) => {
  const [row, who] = asked;
  return (
    wide(...asked) ||
    inspecting(...asked) ||
    ofPerson('staff_member_id')(...asked) ||
    who.units.some((unit) => monthOf(asked, unit)({ org_unit_id: unit })) ||
    (who.person !== '' && monthOf(asked, row['org_unit_id'])({ superior_id: who.person }))
  );
};
/** Where the person has no such month, whoever reaches them reads it in their year. */
const seeEffect: Answer = (...asked) => {
  const [row, who, find] = asked;
  const { org_unit_id: home } = find('staff_member', { id: row['staff_member_id'], tenant_id: who.tenant }) ?? {};
  return changeEffect(...asked) || (who.units.includes(Number(home)) && !monthOf(asked, home)({}));
};
/** Work of a month that they assess, or of whom the d of a leader is made whom they do. */
const seeWork: Answer = (...asked) => {
  const [row, who, find] = asked;
  const body = find('org_unit', { id: row['org_unit_id'], tenant_id: who.tenant })?.['body_id'];
  const cycle = find('evaluation_cycle', { org_unit_id: body, month: row['month'] })?.['id'];
  const stands = { superseded_at: null };
  return (
    unitOrOwn(...asked) ||
    (who.person !== '' &&
      (monthOf(asked, row['org_unit_id'])({ ...stands, superior_id: who.person }) ||
        (isLed(cycle, who, find) &&
          RANKS_BELOW.some((rank) => monthOf(asked, row['org_unit_id'])({ ...stands, rank })))))
  );
};
const seeMark: Answer = (row, who, find) =>
  unitOrOwn(row, who, find) || seeWork(find('work_item', { id: row['work_item_id'] }) ?? {}, who, find);
const inspectingOrWide: Answer = (...asked) => inspecting(...asked) || wide(...asked);

/** Where the person works today, and nobody about themselves. */
const worksThere: Answer = (row, who, find) =>
  unitOrWide(find('staff_member', { id: row['staff_member_id'], tenant_id: who.tenant }) ?? {}, who, find);
const aboutAnother: Answer = (...asked) => worksThere(...asked) && !ofPerson('staff_member_id')(...asked);

/** From above the unit, and by nobody who works in it or beneath it. */
const fromAbove: Answer = ({ org_unit_id: id }, who, find) => {
  const parent = find('org_unit', { id, tenant_id: who.tenant })?.['parent_id'] ?? null;
  const home = find('staff_member', { id: who.person, tenant_id: who.tenant })?.['org_unit_id'];
  const own = find('org_unit', { id: home, tenant_id: who.tenant });
  const isOwn = own !== undefined && [own['id'], own['parent_id'], own['body_id']].includes(id);
  return parent !== null && (who.wide || who.units.includes(Number(parent))) && !isOwn;
};
/** Whoever has had a post in it reads it with their own year. */
const hasPost: Answer = ({ org_unit_id }, who, find) =>
  who.person !== '' &&
  find('appointment', { org_unit_id, staff_member_id: who.person, tenant_id: who.tenant }) !== undefined;

/** Work and its evaluation: of the unit where it was given, and of the person whose it is. */
export const EVALUATION_POLICIES: Readonly<Record<string, TablePolicy>> = {
  // Of the unit where the person worked, of the person, and of whoever assesses; the body's month goes with it.
  evaluation: { see: readEvaluation, add: unitOrWide, change: changeEvaluation },
  evaluation_cycle: {
    see: (row, who, find) =>
      unitOrWide(row, who, find) ||
      (who.person !== '' &&
        ['staff_member_id', 'superior_id'].some(
          (column) => find('evaluation', { cycle_id: row['id'], [column]: who.person }) !== undefined,
        )),
    add: unitOrWide,
    change: unitOrWide,
  },
  finding_effect: { see: seeEffect, add: inspectingOrWide, change: changeEffect },
  party_result: {
    see: (...asked) => worksThere(...asked) || ofPerson('staff_member_id')(...asked),
    add: aboutAnother,
    change: aboutAnother,
  },
  unit_grade: { see: (...asked) => unitOrWide(...asked) || hasPost(...asked), add: fromAbove },
  body_regime: { see: ofTheBody, add: unitOrWide, change: unitOrWide },
  evaluation_choice: { see: ofTheBody, add: unitOrWide, change: unitOrWide },
  evaluation_import: { see: unitOrWide, add: unitOrWide },
  // Of where it was entered, of the person, and of where the person works by now.
  paper_score: { see: readPaper, add: unitOrWide, change: unitOrWide },
  work_list: { see: ofTheBody, add: unitOrWide, change: unitOrWide },
  work_product: { see: ofTheBody, add: unitOrWide },
  work_item: { see: seeWork, add: unitOrWide, change: unitOrOwn },
  work_mark: { see: seeMark, add: unitOrWide, change: unitOrOwn },
};
