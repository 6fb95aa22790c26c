import { Foundation1795046400001 } from './1795046400001-foundation';
import { Organization1795046400002 } from './1795046400002-organization';
import { Audit1795046400003 } from './1795046400003-audit';
import { Roster1795046400004 } from './1795046400004-roster';
import { Identity1795046400005 } from './1795046400005-identity';
import { Evidence1795046400006 } from './1795046400006-evidence';
import { Inspection1795046400007 } from './1795046400007-inspection';
import { Remediation1795046400008 } from './1795046400008-remediation';
import { TighterTasks1795046400009 } from './1795046400009-tighter-tasks';
import { ChecklistLibrary1795046400010 } from './1795046400010-checklist-library';
import { Capture1795046400011 } from './1795046400011-capture';
import { FindingFacts1795046400012 } from './1795046400012-finding-facts';
import { Minutes1795046400020 } from './1795046400020-minutes';
import { Statements1795046400030 } from './1795046400030-statements';
import { NoticeDates1795046400031 } from './1795046400031-notice-dates';
import { TaskRequests1795046400040 } from './1795046400040-task-requests';
import { Widening1795046400050 } from './1795046400050-widening';
import { TaskCourse1795046400051 } from './1795046400051-task-course';
import { Desk1795046400052 } from './1795046400052-desk';
import { TaskTally1795046400053 } from './1795046400053-task-tally';
import { EvidenceCapture1795046400060 } from './1795046400060-evidence-capture';
import { EvidenceSweep1795046400061 } from './1795046400061-evidence-sweep';
import { MonthTally1795046400070 } from './1795046400070-month-tally';
import { Notification1795046400080 } from './1795046400080-notification';
import { Amendments1795046400085 } from './1795046400085-amendments';
import { Demo1795046400090 } from './1795046400090-demo';
import { Independence1795046400091 } from './1795046400091-independence';
import { EvidenceDamaged1795046400092 } from './1795046400092-evidence-damaged';
import { WithdrawnFindings1795046400093 } from './1795046400093-withdrawn-findings';
import { RepeatedFindings1795046400110 } from './1795046400110-repeated-findings';
import { AmendmentAddenda1795046400120 } from './1795046400120-amendment-addenda';
import { WorkdayNumber1795046400121 } from './1795046400121-workday-number';
import { MonthLines1795046400122 } from './1795046400122-month-lines';
import { NamedPeople1795046400130 } from './1795046400130-named-people';
import { AuditReading1795046400140 } from './1795046400140-audit-reading';
import { Accounts1795046400150 } from './1795046400150-accounts';
import { ReadsOfUnit1795046400152 } from './1795046400152-reads-of-unit';
import { Settings1795046400160 } from './1795046400160-settings';
import { SecondFactor1795046400200 } from './1795046400200-second-factor';
import { CalendarChanges1795046400210 } from './1795046400210-calendar-changes';
import { UnitActs1795046400211 } from './1795046400211-unit-acts';
import { ApiTokens1795046400220 } from './1795046400220-api-tokens';
import { Leaving1795046400222 } from './1795046400222-leaving';
import { EvidenceUnderWay1795046400230 } from './1795046400230-evidence-under-way';
import { SecondFactorRule1795046400231 } from './1795046400231-second-factor-rule';
import { Movements1795046400235 } from './1795046400235-movements';
import { GrantGivers1795046400240 } from './1795046400240-grant-givers';
import { ChecklistDrafts1795046400250 } from './1795046400250-checklist-drafts';
import { LegalBasisActs1795046400251 } from './1795046400251-legal-basis-acts';
import { AccessSettings1795046400260 } from './1795046400260-access-settings';
import { CalendarHeld1795046400261 } from './1795046400261-calendar-held';
import { HoursOfUnits1795046400262 } from './1795046400262-hours-of-units';
import { GrantChanges1795046400271 } from './1795046400271-grant-changes';
import { EarlierEnds1795046400272 } from './1795046400272-earlier-ends';
import { MovementOrder1795046400273 } from './1795046400273-movement-order';
import { MonthStanding1795046400274 } from './1795046400274-month-standing';
import { Particulars1795046400275 } from './1795046400275-particulars';
import { Names1795046400276 } from './1795046400276-names';
import { RecordReadings1795046400277 } from './1795046400277-record-readings';
import { Headcount1795046400280 } from './1795046400280-headcount';
import { Duties1795046400281 } from './1795046400281-duties';
import { EntriesOfALink1795046400282 } from './1795046400282-entries-of-a-link';
import { UnitBodies1795046400283 } from './1795046400283-unit-bodies';
import { Reorganisation1795046400284 } from './1795046400284-reorganisation';
import { RosterImports1795046400285 } from './1795046400285-roster-imports';
import { SealedLists1795046400286 } from './1795046400286-sealed-lists';
import { JobPositions1795046400291 } from './1795046400291-job-positions';
import { DemoTelling1795046400296 } from './1795046400296-demo-telling';
import { OwnDuties1795046400310 } from './1795046400310-own-duties';
import { Sanctions1795046400311 } from './1795046400311-sanctions';
import { Work1795046400313 } from './1795046400313-work';
import { Evaluations1795046400320 } from './1795046400320-evaluations';
import { ImportUndoing1795046400330 } from './1795046400330-import-undoing';
import { ImportNumbers1795046400331 } from './1795046400331-import-numbers';
import { BodyRules1795046400340 } from './1795046400340-body-rules';
import { ImportMonths1795046400343 } from './1795046400343-import-months';
import { Years1795046400345 } from './1795046400345-years';
import { FindingEffects1795046400346 } from './1795046400346-finding-effects';
import { ImportActs1795046400347 } from './1795046400347-import-acts';
import { CycleNews1795046400348 } from './1795046400348-cycle-news';
import { NumberFirst1795046400349 } from './1795046400349-number-first';
import { PaperScores1795046400360 } from './1795046400360-paper-scores';
import { WorkOfClosedMonths1795046400370 } from './1795046400370-work-of-closed-months';
import { LeadersAgain1795046400371 } from './1795046400371-leaders-again';
import { EffectsWithoutMonth1795046400372 } from './1795046400372-effects-without-month';
import { PasswordNames1795046400395 } from './1795046400395-password-names';
import { VisitsHeaded1795046400396 } from './1795046400396-visits-headed';
import { ImportNotes1795046400400 } from './1795046400400-import-notes';
import { NameParts1795046400335 } from './1795046400335-name-parts';
import { PartyResults1795046400440 } from './1795046400440-party-results';
import { UnitGrades1795046400450 } from './1795046400450-unit-grades';
import { ImportLastDays1795046400460 } from './1795046400460-import-last-days';
import { TonePlaces1795046400461 } from './1795046400461-tone-places';
import { ImportPostsOfBefore1795046400462 } from './1795046400462-import-posts-of-before';
import { GradeNews1795046400470 } from './1795046400470-grade-news';
import { NamedSuperiors1795046400474 } from './1795046400474-named-superiors';
import { TouchWithoutDisk1795046400490 } from './1795046400490-touch-without-disk';

/** In order. One list for all libs, because the order is global. */
export const MIGRATIONS = [
  Foundation1795046400001,
  Organization1795046400002,
  Audit1795046400003,
  Roster1795046400004,
  Identity1795046400005,
  Evidence1795046400006,
  Inspection1795046400007,
  Remediation1795046400008,
  TighterTasks1795046400009,
  ChecklistLibrary1795046400010,
  Capture1795046400011,
  FindingFacts1795046400012,
  Minutes1795046400020,
  Statements1795046400030,
  NoticeDates1795046400031,
  TaskRequests1795046400040,
  Widening1795046400050,
  TaskCourse1795046400051,
  Desk1795046400052,
  TaskTally1795046400053,
  EvidenceCapture1795046400060,
  EvidenceSweep1795046400061,
  MonthTally1795046400070,
  Notification1795046400080,
  Amendments1795046400085,
  Demo1795046400090,
  Independence1795046400091,
  EvidenceDamaged1795046400092,
  WithdrawnFindings1795046400093,
  RepeatedFindings1795046400110,
  AmendmentAddenda1795046400120,
  WorkdayNumber1795046400121,
  MonthLines1795046400122,
  NamedPeople1795046400130,
  AuditReading1795046400140,
  Accounts1795046400150,
  ReadsOfUnit1795046400152,
  Settings1795046400160,
  SecondFactor1795046400200,
  CalendarChanges1795046400210,
  UnitActs1795046400211,
  ApiTokens1795046400220,
  Leaving1795046400222,
  EvidenceUnderWay1795046400230,
  SecondFactorRule1795046400231,
  Movements1795046400235,
  GrantGivers1795046400240,
  ChecklistDrafts1795046400250,
  LegalBasisActs1795046400251,
  AccessSettings1795046400260,
  CalendarHeld1795046400261,
  HoursOfUnits1795046400262,
  GrantChanges1795046400271,
  EarlierEnds1795046400272,
  MovementOrder1795046400273,
  MonthStanding1795046400274,
  Particulars1795046400275,
  Names1795046400276,
  RecordReadings1795046400277,
  Headcount1795046400280,
  Duties1795046400281,
  EntriesOfALink1795046400282,
  UnitBodies1795046400283,
  Reorganisation1795046400284,
  RosterImports1795046400285,
  SealedLists1795046400286,
  JobPositions1795046400291,
  DemoTelling1795046400296,
  OwnDuties1795046400310,
  Sanctions1795046400311,
  Work1795046400313,
  Evaluations1795046400320,
  ImportUndoing1795046400330,
  ImportNumbers1795046400331,
  NameParts1795046400335,
  BodyRules1795046400340,
  ImportMonths1795046400343,
  Years1795046400345,
  FindingEffects1795046400346,
  ImportActs1795046400347,
  CycleNews1795046400348,
  NumberFirst1795046400349,
  PaperScores1795046400360,
  WorkOfClosedMonths1795046400370,
  LeadersAgain1795046400371,
  EffectsWithoutMonth1795046400372,
  PasswordNames1795046400395,
  VisitsHeaded1795046400396,
  ImportNotes1795046400400,
  PartyResults1795046400440,
  UnitGrades1795046400450,
  ImportLastDays1795046400460,
  TonePlaces1795046400461,
  ImportPostsOfBefore1795046400462,
  GradeNews1795046400470,
  NamedSuperiors1795046400474,
  TouchWithoutDisk1795046400490,
];
