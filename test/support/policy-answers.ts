/** A row as PostgreSQL writes it in JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** Who looks: the settings of a unit of work, nothing left out. */
export interface Who {
  readonly tenant: number;
  readonly units: readonly number[];
  readonly wide: boolean;
  readonly actor: string;
  readonly person: string;
}

/** A row of another table that has these values. */
export type Elsewhere = (table: string, wanted: Row) => Row | undefined;
export type Answer = (row: Row, who: Who, find: Elsewhere) => boolean;

/** What may be done to a row of one table. A verb that is not named may be done to none. */
export interface TablePolicy {
  readonly see: Answer;
  readonly add: Answer;
  readonly change?: Answer;
  readonly remove?: Answer;
}

export const unit: Answer = (row, { units }) => units.includes(Number(row['org_unit_id'] ?? 0));
export const inspecting: Answer = (row, { units }) => units.includes(Number(row['inspecting_unit_id']));
export const wide: Answer = (_, who) => who.wide;
export const everybody: Answer = () => true;
export const nobody: Answer = () => false;
export const own: Answer = (row, { actor }) => row['account_id'] === actor;
export const job: Answer = (_, { actor }) => actor.startsWith('job:');
export const unitOrWide: Answer = (...asked) => unit(...asked) || wide(...asked);
export const unitOrInspecting: Answer = (...asked) => unitOrWide(...asked) || inspecting(...asked);
export const ofPerson =
  (column: string): Answer =>
  (row, { person }) =>
    person !== '' && row[column] === person;
export const unitOrOwn: Answer = (...asked) => unitOrWide(...asked) || ofPerson('staff_member_id')(...asked);
