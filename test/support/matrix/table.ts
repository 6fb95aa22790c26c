import type { Line } from './line';
import { ON_ACCOUNTS } from './table-accounts';
import { ON_CHECKLISTS } from './table-checklists';
import { IN_OFFICE } from './table-office';
import { READING } from './table-reading';
import { ON_IMPORTS } from './table-imports';
import { ON_UNIT_GRADES } from './table-unit-grades';
import { ON_PARTY } from './table-party';
import { ON_DISCIPLINE } from './table-discipline';
import { ON_WORK } from './table-work';
import { ON_EVALUATION } from './table-evaluation';
import { ON_ROSTER } from './table-roster';
import { LEAVING, ON_TASKS } from './table-tasks';
import { ON_VISITS } from './table-visits';

/** Everybody's answer to every operation of the API. Nothing here asks the product what is allowed. */
export const TABLE: readonly Line[] = [
  ...READING,
  ...ON_TASKS,
  ...ON_VISITS,
  ...ON_ACCOUNTS,
  ...ON_CHECKLISTS,
  ...ON_ROSTER,
  ...ON_IMPORTS,
  ...ON_DISCIPLINE,
  ...ON_PARTY,
  ...ON_UNIT_GRADES,
  ...ON_WORK,
  ...ON_EVALUATION,
  ...IN_OFFICE,
  ...LEAVING,
];
