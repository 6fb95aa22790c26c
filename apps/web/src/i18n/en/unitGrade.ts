import type { Text } from '../vi';

export const unitGrade: Text['unitGrade'] = {
  title: (year) => `The unit’s own grade, ${year}`,
  why: 'Whoever is above grades the unit first; its head is not graded above it (NĐ 335/2025 Đ.5–9, Đ.20.6). Points stay what they are.',
  none: 'not entered',
  noneFromAbove: 'not entered; whoever is above the unit enters it',
  noneWhy:
    'No unit’s grade has been entered. Until then the forecast of a head goes by points alone, and may still come out lower.',
  noneNext: 'Enter it from the decision of whoever is above, before the head is graded.',
  noneNextOther: 'Whoever is above the unit enters it from the decision; nobody of the unit does.',
  paper: (number, day, by) => `Decision ${number} of ${day}, ${by}`,
  recordedBy: (name, at) => `entered by ${name} at ${at}`,
  conclusionsOpen: (count) =>
    `${count} concluded ${count === 1 ? 'shortcoming' : 'shortcomings'} not put right: not the highest grade (Đ.8.1.c)`,
  conclusionsSaid: (reason) => `About the conclusions that are open: ${reason}`,
  share: (excellent, most, of) => `Units directly beneath: ${excellent} excellent, at most ${most} (${of}).`,
  shareOf: (good, factor, exact) =>
    `${good} units at good or above × ${factor} = ${exact}, read as the body has set it`,
  shareOver:
    'More than the 20 % of those graded good that may be excellent (NĐ 335/2025 Đ.5–9). Up to 25 % only where the competent person decides so: look again before it is announced.',
  becauseOf: (reason) => `Replaced because: ${reason}`,
  withdrawnBecause: (reason) => `Withdrawn: ${reason}`,
  history: (count) => `Entered before (${count})`,
  historyOf: (unit) => `Entered before about ${unit}`,
  noGrade: 'None holds any more',
  enter: 'Enter the grade',
  replace: 'Enter what replaces it',
  enterOf: (unit, year) => `Enter the grade of ${year}: ${unit}`,
  replaceOf: (unit, year) => `Enter what replaces the grade of ${year}: ${unit}`,
  enterNote: 'As the decision of whoever is above has it. Nothing is worked out from points.',
  replaceNote: 'The entry before stays to be read, with the reason; the new one holds from now on.',
  fields: {
    grade: 'Grade of the unit',
    note: 'Note',
    reason: 'Why it replaces the entry before',
    conclusionsReason: 'Why open conclusions do not stand against the highest grade',
  },
  choose: 'Choose a grade',
  numberHint: 'For example 412/QĐ-UBND',
  byHint: 'For example the commune’s chair; of the commune, the province’s',
  conclusionsHint: '10 letters at least. Only where these are no conclusions of a competent body.',
  reasonHint: '10 letters at least.',
  missing: {
    grade: 'Choose the grade that the decision has.',
    reason: 'Say why this decision replaces the entry before.',
  },
  send: 'Enter',
  wasEntered: (unit, grade) => `The grade of ${unit} is entered: ${grade}.`,
  withdraw: 'Withdraw',
  withdrawOf: (unit) => `Withdraw the grade of ${unit}`,
  withdrawNote: 'For the wrong unit or the wrong year. What was entered stays to be read, with the reason.',
  wasWithdrawn: (unit) => `The grade of ${unit} is withdrawn.`,
};
