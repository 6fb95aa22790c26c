import { Module } from '@nestjs/common';
import { DocumentsModule } from '@app/documents';
import { EvidenceModule } from '@app/evidence';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { RosterModule } from '@app/roster';
import { EffectController } from './effect/effect.controller';
import { EffectDecisions } from './effect/effect-decision.service';
import { EffectProposing } from './effect/effect-proposing.service';
import { EffectsOfMonth } from './effect/effects-of-month';
import { HeldEvaluationWork } from './held-work';
import { AssessmentController } from './month/assessment.controller';
import { Assessment } from './month/assessment.service';
import { AssessmentList } from './month/assessment-list.service';
import { CycleController } from './month/cycle.controller';
import { CycleJob } from './month/cycle.job';
import { CycleNews } from './month/cycle-news.service';
import { CycleOpening } from './month/cycle-opening.service';
import { EvaluationLookup } from './month/evaluation-lookup';
import { EvaluationPage } from './month/evaluation-page.service';
import { MonthDays } from './month/month-days.service';
import { MonthLock } from './month/month-lock.service';
import { MonthOffice } from './month/month-office.service';
import { MonthPeople } from './month/month-people.service';
import { MonthReadModel } from './month/month.read-model';
import { MonthReopeningController } from './month/month-reopening.controller';
import { MonthReopening } from './month/month-reopening.service';
import { MonthScores } from './month/month-scores.service';
import { MonthsLockController } from './month/months-lock.controller';
import { MonthsLock } from './month/months-lock.service';
import { OwnEvaluationController } from './month/own-evaluation.controller';
import { ReminderJob } from './month/reminder.job';
import { SelfAssessment } from './month/self-assessment.service';
import { PaperController } from './paper/paper.controller';
import { PaperRows } from './paper/paper-rows';
import { PaperScores } from './paper/paper-scores.service';
import { ScoreImport } from './paper/score-import.service';
import { PartyController } from './party/party.controller';
import { PartyNews } from './party/party.news';
import { PartyReadModel } from './party/party.read-model';
import { PartyRegister } from './party/party-register.service';
import { PartyYears } from './party/party-years.service';
import { BodyRules } from './regime/body-rules';
import { RegimeController } from './regime/regime.controller';
import { RegimeReadModel } from './regime/regime.read-model';
import { RegimeService } from './regime/regime.service';
import { SheetImports } from './sheets/sheet-imports';
import { SheetFiles } from './sheets/sheet-files';
import { SheetPeople } from './sheets/sheet-people';
import { UnitGradeController } from './unit-grade/unit-grade.controller';
import { ExcellentShare } from './unit-grade/excellent-share.service';
import { UnitGradeReadModel } from './unit-grade/unit-grade.read-model';
import { UnitGrades } from './unit-grade/unit-grades.service';
import { OwnWorkController } from './work/own-work.controller';
import { OwnWork } from './work/own-work.service';
import { WorkAcceptance } from './work/work-acceptance.service';
import { WorkAssignment } from './work/work-assignment.service';
import { WorkImport } from './work/work-import.service';
import { WorkImportController } from './work/work-import.controller';
import { WorkSheetSource } from './work/work-sheet-source';
import { WorkItemController } from './work/work-item.controller';
import { WorkItems } from './work/work-items';
import { WorkListController } from './work/work-list.controller';
import { WorkLists } from './work/work-list.service';
import { WorkMonths } from './work/work-months';
import { WorkOfMonth } from './work/work-of-month';
import { WorkReadModel } from './work/work.read-model';
import { YearController } from './year/year.controller';
import { YearReadModel } from './year/year.read-model';
import { YearOfPeople } from './year/year.service';

const WORK = [WorkLists, WorkItems, WorkMonths, WorkAssignment, WorkAcceptance, OwnWork, WorkReadModel, WorkOfMonth];

const SHEETS = [
  SheetFiles,
  SheetPeople,
  SheetImports,
  PaperRows,
  PaperScores,
  ScoreImport,
  WorkSheetSource,
  WorkImport,
];

const EFFECTS = [EffectsOfMonth, EffectProposing, EffectDecisions];

const MONTH = [
  ...[
    CycleJob,
    ReminderJob,
    CycleNews,
    CycleOpening,
    MonthDays,
    MonthPeople,
    MonthScores,
    MonthReadModel,
    MonthLock,
    MonthsLock,
    MonthOffice,
    MonthReopening,
  ],
  ...[EvaluationLookup, EvaluationPage, SelfAssessment, Assessment, AssessmentList],
];

@Module({
  imports: [DocumentsModule, EvidenceModule, NotificationModule, OrganizationModule, RosterModule],
  controllers: [
    ...[OwnEvaluationController, AssessmentController, CycleController, MonthsLockController, RegimeController],
    ...[EffectController, MonthReopeningController],
    ...[WorkListController, WorkItemController, OwnWorkController, YearController, PartyController],
    ...[PaperController, WorkImportController, UnitGradeController],
  ],
  providers: [
    ...[BodyRules, RegimeReadModel, RegimeService, ...WORK, ...EFFECTS, ...MONTH, ...SHEETS],
    ...[YearReadModel, YearOfPeople, HeldEvaluationWork],
    ...[PartyNews, PartyReadModel, PartyRegister, PartyYears, UnitGradeReadModel, UnitGrades, ExcellentShare],
  ],
  exports: [
    ...[WorkOfMonth, WorkLists, WorkAssignment, WorkAcceptance, OwnWork],
    ...[CycleOpening, SelfAssessment, Assessment, MonthOffice, MonthLock, MonthReadModel],
    ...[EvaluationLookup, MonthReopening, PartyRegister, UnitGrades],
  ],
})
export class EvaluationModule {}
