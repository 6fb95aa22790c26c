import { inspecting, ofPerson, unitOrOwn, unitOrWide, wide, type Answer, type TablePolicy } from './policy-answers';

/** Whose list it works by: whoever reaches a unit of the body, or works in one. */
const ofTheBody: Answer = (row, who, find) => {
  const own = who.person === '' ? undefined : find('staff_member', { id: who.person, tenant_id: who.tenant });
  const units = own === undefined ? who.units : [...who.units, Number(own['org_unit_id'])];
  return (
    wide(row, who, find) ||
    units.some((id) => find('org_unit', { id, tenant_id: who.tenant })?.['body_id'] === row['org_unit_id'])
  );
};

const seeEvaluation: Answer = (...asked) => unitOrOwn(...asked) || ofPerson('superior_id')(...asked);
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
  evaluation: { see: readEvaluation, add: unitOrWide, change: seeEvaluation },
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
  work_item: { see: unitOrOwn, add: unitOrWide, change: unitOrOwn },
  work_mark: { see: unitOrOwn, add: unitOrWide, change: unitOrOwn },
};
