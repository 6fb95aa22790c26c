import { showDay } from '../dates';
import type { Facts } from '../facts';
import type { Text } from '../vi';
import { course } from './course';
import { party } from './party';
import { year as words } from './year';

const due = ({ dueOn }: Facts): string => (dueOn ? `, due ${showDay(dueOn)}` : '');

const dayOf = ({ day }: Facts): string => (day ? showDay(day) : '');
/** 11/2026 */
const monthOf = ({ month = '' }: Facts): string => `${month.slice(5)}/${month.slice(0, 4)}`;

const closed = ({ closedAs = '' }: Facts): string => {
  const outcomes: Facts = course.outcomes;
  return outcomes[closedAs] ? `Task closed as “${outcomes[closedAs]}”` : 'Result confirmed';
};

const grades: Facts = words.grades;
const gradeOf = ({ grade = '' }: Facts): string => grades[grade] ?? '';
const periodOf = ({ period = '', year = '' }: Facts): string => {
  const quarters: Facts = party.shortPeriods;
  return period === 'YEAR' ? year : `${quarters[period] ?? ''} ${year}`;
};

/** What was being done with a list. */
const doing = ({ act }: Facts): string => (act === 'COMMIT' ? 'committed' : act === 'UNDO' ? 'undone' : 'tried');

export const notification: Text['notification'] = {
  heading: 'Notifications',
  bellUnread: (n) => (n >= 100 ? 'Notifications, many unread' : `Notifications, ${n} unread`),
  unread: 'Unread',
  readAll: 'Mark all as read',
  empty: 'Nothing has been told to you yet.',
  emptyNext: 'When work is handed over, returned or confirmed, it shows here.',
  other: 'Something has changed. Open it to see.',
  sentences: {
    'identity.second-factor-removed': ({ by }) =>
      `${by ?? 'The administrator'} has removed your second factor. If you did not ask for it, change your password and say so at once`,
    'roster.import-done': (f: Facts) => `The list has been ${doing(f)}: ${f['file'] ?? ''}`,
    'roster.import-failed': (f: Facts) =>
      `The list could not be ${doing(f)}: ${f['file'] ?? ''}. ${f['whyEn'] ?? 'The system has failed; try again.'}`,
    'evaluation.self-due': (f: Facts) => `Your self-assessment of ${monthOf(f)} is due on ${dayOf(f)} and not sent`,
    'evaluation.superior-due': (f: Facts) =>
      `Assessments of ${monthOf(f)} are due on ${dayOf(f)}; people wait for yours`,
    'evaluation.decision-due': (f: Facts) => `The month ${monthOf(f)} is to be locked by ${dayOf(f)}`,
    'evaluation.returned': (f: Facts) => `Your evaluation of ${monthOf(f)} was returned to be written again`,
    'evaluation.assessed': (f: Facts) => `Your superior has assessed your ${monthOf(f)}`,
    'evaluation.month-locked': (f: Facts) => `The month ${monthOf(f)} is locked: see what yours came to`,
    'evaluation.unit-grade-entered': (f) =>
      `${f['unit'] ?? ''} was graded for ${f['year'] ?? ''}: ${gradeOf(f)}. Your grade cannot be above the unit’s`,
    'evaluation.unit-grade-replaced': (f) =>
      `The grade of ${f['unit'] ?? ''} for ${f['year'] ?? ''} was replaced by: ${gradeOf(f)}`,
    'evaluation.unit-grade-withdrawn': (f) =>
      `The grade of ${f['unit'] ?? ''} for ${f['year'] ?? ''} was withdrawn as entered by mistake`,
    'evaluation.party-result-entered': (f) => `The Party’s result of yours for ${periodOf(f)} was entered`,
    'evaluation.party-result-withdrawn': (f) => `The Party’s result of yours for ${periodOf(f)} was withdrawn: see why`,
    'inspection.correction-proposed': (f) => `A correction waits for a decision: ${f['title'] ?? ''}`,
    'inspection.withdrawal-proposed': (f) => `A withdrawal waits for a decision: ${f['title'] ?? ''}`,
    'inspection.amendment-refused': (f) => `Proposal refused: ${f['title'] ?? ''}`,
    'inspection.finding-corrected': (f) => `Corrected: ${f['title'] ?? ''}`,
    'inspection.finding-withdrawn': (f) => `Withdrawn, recorded in error: ${f['title'] ?? ''}`,
    'remediation.tasks-opened': (f) =>
      `Minutes of an inspection: ${f['count'] ?? ''} provisional tasks, the notice is awaited`,
    'remediation.clock-started': (f) =>
      `Result notice ${f['notice'] ?? ''}: the terms of ${f['count'] ?? ''} tasks are running`,
    'inspection.statement-submitted': (f) => `The unit has given a statement: ${f['title'] ?? ''}`,
    'inspection.named-in-finding': (f) => `Minutes name you, and you can answer: ${f['title'] ?? ''}`,
    'evaluation.effect-proposed': (f) =>
      `A concluded finding may take points off your ${f['month'] ?? ''}, and you can answer: ${f['title'] ?? ''}`,
    'evaluation.effect-to-decide': (f) =>
      `You decide what it takes off ${f['person'] ?? ''} for ${f['month'] ?? ''}: ${f['title'] ?? ''}`,
    'evaluation.effect-accepted': (f) => `Your superior counts it in ${f['month'] ?? ''}: ${f['title'] ?? ''}`,
    'evaluation.effect-changed': (f) =>
      `Your superior counts it in ${f['month'] ?? ''}, otherwise than proposed: ${f['title'] ?? ''}`,
    'evaluation.effect-rejected': (f) =>
      `Your superior takes nothing off ${f['month'] ?? ''} for it: ${f['title'] ?? ''}`,
    'evaluation.effect-answered': (f) => `${f['person'] ?? ''} has answered: ${f['title'] ?? ''}`,
    'evaluation.effect-taken-back': (f) =>
      `Withdrawn, nothing is taken off ${f['month'] ?? ''} any more: ${f['title'] ?? ''}`,
    'evaluation.month-to-decide-again': (f) =>
      `The sheet of ${f['person'] ?? ''} for ${f['month'] ?? ''} is open again and waits to be locked. ${f['reason'] ?? ''}`,
    'inspection.named-answered': (f) => `A person named has answered: ${f['title'] ?? ''}`,
    'remediation.task-handed': (f) => `Handed to ${f['assignee'] ?? ''}: ${f['title'] ?? ''}${due(f)}`,
    'remediation.task-sent-back': (f) => `Sent back by the leader, to be continued: ${f['title'] ?? ''}${due(f)}`,
    'remediation.task-returned': (f) =>
      `Returned by the inspecting body, to be continued: ${f['title'] ?? ''}${due(f)}`,
    'remediation.task-confirmed': (f) => `${closed(f)}: ${f['title'] ?? ''}`,
    'remediation.question-asked': (f) => `The unit asks back and waits for an answer: ${f['title'] ?? ''}`,
    'remediation.extension-asked': (f) => `The unit asks for an extension: ${f['title'] ?? ''}${due(f)}`,
    'remediation.dispute-raised': (f) => `The unit disputes the finding: ${f['title'] ?? ''}`,
    'remediation.question-answered': (f) => `The inspecting body has answered: ${f['title'] ?? ''}`,
    'remediation.extension-granted': (f) => `Extension granted: ${f['title'] ?? ''}${due(f)}`,
    'remediation.extension-refused': (f) => `Extension refused: ${f['title'] ?? ''}${due(f)}`,
    'remediation.dispute-upheld': (f) => `Finding upheld after the dispute: ${f['title'] ?? ''}`,
    'remediation.dispute-accepted': (f) => `Dispute accepted: ${f['title'] ?? ''}`,
  },
};
