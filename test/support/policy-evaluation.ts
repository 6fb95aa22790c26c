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

/** Whose month it bears on: whoever sees the month of the act, and the inspecting body. */
const seeEffect: Answer = (row, who, find) => {
  const { month, staff_member_id: person } = row;
  const cycleOf = (unit: unknown) => {
    const body = find('org_unit', { id: unit, tenant_id: who.tenant })?.['body_id'];
    return find('evaluation_cycle', { org_unit_id: body, month })?.['id'];
  };
  const seen = (cycle: unknown, more: Record<string, unknown>): boolean =>
    cycle !== undefined && find('evaluation', { cycle_id: cycle, staff_member_id: person, ...more }) !== undefined;
  return (
    wide(row, who, find) ||
    inspecting(row, who, find) ||
    ofPerson('staff_member_id')(row, who, find) ||
    who.units.some((unit) => seen(cycleOf(unit), { org_unit_id: unit })) ||
    (who.person !== '' && seen(cycleOf(row['org_unit_id']), { superior_id: who.person }))
  );
};
const inspectingOrWide: Answer = (...asked) => inspecting(...asked) || wide(...asked);

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
  finding_effect: { see: seeEffect, add: inspectingOrWide, change: seeEffect },
  body_regime: { see: ofTheBody, add: unitOrWide, change: unitOrWide },
  evaluation_choice: { see: ofTheBody, add: unitOrWide, change: unitOrWide },
  work_list: { see: ofTheBody, add: unitOrWide, change: unitOrWide },
  work_product: { see: ofTheBody, add: unitOrWide },
  work_item: { see: unitOrOwn, add: unitOrWide, change: unitOrOwn },
  work_mark: { see: unitOrOwn, add: unitOrWide, change: unitOrOwn },
};
