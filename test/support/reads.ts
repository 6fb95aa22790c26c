import type { Probe } from './probe';
import { READING_ACCOUNTS } from './probes-accounts';
import { READING_CHECKLISTS } from './probes-checklists';
import { READING_AT_DESK } from './probes-desk';
import { READING_NAMED } from './probes-named';
import { READING_OFFICE } from './probes-office';
import { READING } from './probes-reading';
import { READING_IMPORTS } from './probes-imports';
import { READING_DISCIPLINE } from './probes-discipline';
import { READING_WORK } from './probes-work';
import { READING_PARTY } from './probes-party';
import { READING_UNIT_GRADES } from './probes-unit-grades';
import { READING_EVALUATION } from './probes-evaluation';
import { READING_ROSTER } from './probes-roster';
import { REPORTING } from './probes-reporting';

/** A request of everything that is read of somebody's records. */
export const READS: readonly Probe[] = [
  ...READING,
  ...READING_ROSTER,
  ...READING_IMPORTS,
  ...READING_DISCIPLINE,
  ...READING_WORK,
  ...READING_EVALUATION,
  ...READING_PARTY,
  ...READING_UNIT_GRADES,
  ...REPORTING,
  ...READING_AT_DESK,
  ...READING_NAMED,
  ...READING_OFFICE,
  ...READING_ACCOUNTS,
  ...READING_CHECKLISTS,
];
