import type { Probe } from './probe';
import { CHANGING_ACCOUNTS, SECURING_ACCOUNTS } from './probes-accounts';
import { CAPTURING } from './probes-capturing';
import { CHANGING_CHECKLISTS } from './probes-checklists';
import { DECIDING } from './probes-changing';
import { CHANGING_AT_DESK } from './probes-desk';
import { ANSWERING_NAMED } from './probes-named';
import { CHANGING_OFFICE } from './probes-office';
import { CHANGING_IMPORTS } from './probes-imports';
import { CHANGING_DISCIPLINE } from './probes-discipline';
import { CHANGING_WORK } from './probes-work';
import { CHANGING_PARTY } from './probes-party';
import { CHANGING_UNIT_GRADES } from './probes-unit-grades';
import { CHANGING_EVALUATION } from './probes-evaluation';
import { CHANGING_ROSTER } from './probes-roster';

/** One probe or more of each route that changes something, in an order in which the entitled people can do it all. */
export const CHANGING: readonly Probe[] = [
  ...CAPTURING,
  ...DECIDING,
  ...CHANGING_AT_DESK,
  ...ANSWERING_NAMED,
  ...CHANGING_OFFICE,
  ...CHANGING_CHECKLISTS,
  ...CHANGING_ROSTER,
  ...CHANGING_IMPORTS,
  ...CHANGING_DISCIPLINE,
  ...CHANGING_WORK,
  ...CHANGING_EVALUATION,
  ...CHANGING_PARTY,
  ...CHANGING_UNIT_GRADES,
  ...SECURING_ACCOUNTS,
  ...CHANGING_ACCOUNTS,
];
