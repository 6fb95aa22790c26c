import { MIGRATIONS } from './migrations';

const NAMES = MIGRATIONS.map(({ name }) => name);

/** The moment of the newest migration that this version knows: what a database and a backup are held against. */
export const SCHEMA_VERSION = NAMES.map((name) => name.slice(-13)).reduce((newest, stamp) =>
  stamp > newest ? stamp : newest,
);

/** How a database differs from what this version of the product would make of it. */
export interface SchemaDifference {
  /** Migrations of this version that have not run there. */
  readonly missing: readonly string[];
  /** Migrations that ran there and that this version does not know: the database is newer. */
  readonly unknown: readonly string[];
}

export function compareSchema(ran: readonly string[]): SchemaDifference {
  return {
    missing: NAMES.filter((name) => !ran.includes(name)),
    unknown: ran.filter((name) => !NAMES.includes(name)),
  };
}
