import type { Schemas } from '@app/api-client';

/** The shapes that travel over HTTP, by the names of the client; all of them come from the API's own document. */

/** A day of the office, `YYYY-MM-DD`. */
export type Day = string;
/** An instant, ISO 8601 with offset. */
export type Instant = string;

export type Me = Schemas['MeResponse'];
export type ApiToken = Schemas['TokenResponse'];
export type MadeToken = Schemas['MadeTokenResponse'];
export type DemoAccount = Schemas['DemoAccountResponse'];

export type Unit = Schemas['UnitResponse'];
export type UnitKind = Unit['kind'];
export type UnitRef = Schemas['UnitRef'];
export type Setting = Schemas['SettingResponse'];
export type UnitTreeRow = Schemas['UnitTreeRow'];
export type UnitRecord = Schemas['UnitRecordResponse'];
export type UnitAct = UnitRecord['acts'][number];
export type WorkingHours = Schemas['WorkingHoursResponse'];
export type CalendarPage = Schemas['CalendarPageResponse'];
export type SpecialDay = CalendarPage['days'][number];
export type DayChange = Schemas['DayChangeRequest'];
export type StaffMember = Schemas['StaffRowResponse'];
export type StaffKind = StaffMember['kind'];
export type StaffRecord = Schemas['StaffMemberResponse'];
export type PrivateParts = Schemas['ParticularsResponse'];
export type Reading = Schemas['ReadingResponse'];
export type PersonFinding = Schemas['PersonFindingResponse'];
export type StaffMovement = StaffRecord['movements'][number];
export type VisitPerson = Schemas['RosterPersonResponse'];
export type DutyMatrix = Schemas['DutyMatrixResponse'];
export type JobPosition = DutyMatrix['jobPositions'][number];
export type DutyList = DutyMatrix['lists'][number];
export type Duty = DutyList['duties'][number];
export type NewDuty = Schemas['DutyRequest'];
export type Headcount = Schemas['HeadcountResponse'];
export type HeadcountRow = Schemas['HeadcountRowResponse'];
export type Quota = Schemas['QuotaResponse'];
export type WorkItem = Schemas['WorkItemResponse'];
export type WorkState = WorkItem['state'];
export type WorkMark = WorkItem['marks'][number];
export type OwnWork = Schemas['OwnWorkResponse'];
export type WorkList = Schemas['WorkListResponse'];
export type WorkProduct = WorkList['products'][number];
export type NewProduct = Schemas['ProductRequest'];
export type Evaluation = Schemas['EvaluationResponse'];
export type FindingEffect = Schemas['FindingEffectResponse'];
export type ScoreStep = Schemas['StepResponse'];
export type OwnEvaluation = Schemas['OwnEvaluationResponse'];
export type Assessments = Schemas['AssessmentListResponse'];
export type AssessmentRow = Schemas['AssessmentRowResponse'];
export type Cycle = Schemas['CycleResponse'];
export type CyclePage = Schemas['CyclePageResponse'];
export type CyclesLocked = Schemas['CyclesLockedResponse'];
export type CyclePerson = Schemas['CyclePersonResponse'];
export type Sanction = Schemas['SanctionResponse'];
export type NewPerson = Schemas['TakeOnRequest'];
export type RosterImport = Schemas['RosterImportResponse'];
export type RosterImportRow = Schemas['RosterImportRowResponse'];
export type ImportState = RosterImport['state'];
export type ImportProgress = NonNullable<RosterImport['progress']>;
export type SheetLook = RosterImport['sheets'][number];
export type ImportReading = Schemas['CheckImportRequest'];
export type ImportField = ImportReading['columns'][number]['field'];
export type ImportLine = Schemas['ImportLineResponse'];
export type ScoreImport = Schemas['ScoreImportResponse'];
export type WorkImport = Schemas['WorkImportResponse'];
export type SheetImport = Omit<ScoreImport, 'rows'>;
export type SheetFault = Schemas['SheetFaultResponse'];
export type PaperScore = Schemas['PaperScoreResponse'];
export type PaperAbsence = NonNullable<PaperScore['absence']>;
export type RowVerdict = ImportLine['verdict'];

export type Checklist = Schemas['ChecklistResponse'];
export type ChecklistRow = Schemas['ChecklistRowResponse'];
export type ChecklistState = ChecklistRow['state'];
export type ChecklistItem = Schemas['ChecklistItemResponse'];
export type ChecklistAsk = ChecklistItem['asks'][number];
export type Draft = Schemas['DraftResponse'];
export type DraftRow = Schemas['DraftRowResponse'];
export type LegalBasis = Schemas['LegalBasisResponse'];
export type Inspection = Schemas['InspectionResponse'];
export type InspectionRow = Schemas['InspectionRowResponse'];
export type InspectionMode = Inspection['mode'];
export type InspectionState = Inspection['state'];
export type NewInspection = Schemas['OpenInspectionRequest'];

export type Answer = Schemas['AnswerResponse'];
export type Attendance = Schemas['AttendanceResponse'];
export type RosterPerson = Schemas['RosterPersonResponse'];
export type TeamMember = Schemas['TeamMemberResponse'];
export type StartFacts = Schemas['StartResponse'];
export type Minutes = Schemas['MinutesResponse'];
export type MinutesGap = Minutes['gaps'][number]['gap'];
export type Paper = Minutes['paper'];
export type PaperBlock = Schemas['PaperBlock'];

export type Finding = Schemas['FindingResponse'];
export type NamedFinding = Schemas['NamedFindingResponse'];
export type NamedFindingRow = Schemas['NamedFindingRowResponse'];
export type Amendment = Schemas['AmendmentResponse'];
export type AmendableContent = Amendment['before'];
export type Statement = Finding['statements'][number];
export type WorkdayCalendar = Schemas['CalendarResponse'];
export type FindingClass = Finding['findingClass'];
export type FindingState = Finding['state'];
export type Severity = Finding['severity'];
export type NewFinding = Schemas['RecordFindingRequest'];
export type FindingContent = Required<Schemas['ReviseFindingRequest']>;

export type Task = Schemas['TaskResponse'];
export type TaskRow = Schemas['TaskRowResponse'];
export type TaskState = Task['state'];
export type ClosedAs = NonNullable<Task['closedAs']>;
export type Outcome = NonNullable<Schemas['ConfirmTaskRequest']['closedAs']>;
export type TaskVerb = Task['allowed'][number];
export type TaskCounts = Schemas['TaskCountsResponse'];
export type TaskRequest = Task['requests'][number];
export type RequestRow = Schemas['RequestRowResponse'];
export type RequestKind = TaskRequest['kind'];
export type RequestOutcome = NonNullable<TaskRequest['outcome']>;
export type TimelineStep = Schemas['TimelineResponse'];
export type TaskAction = TimelineStep['action'];
export type Due = Schemas['DueResponse'];
export type DeskRow = Schemas['DeskRowResponse'];
export type DeskCounts = Schemas['DeskCountsResponse'];
export type DeskTab = Exclude<keyof DeskCounts, 'nextDueOn'>;
export type BatchVerb = Schemas['BatchRequest']['verb'];
export type BatchItem = Schemas['BatchItemRequest'];
export type BatchResult = Schemas['BatchResponse'];
export type Proof = Schemas['ProofResponse'];
export type InboxItem = Schemas['InboxItemResponse'];

export type EvidenceFile = Schemas['EvidenceFileResponse'];

export type Month = Schemas['MonthResponse'];
export type MonthMeasure = keyof Month['total']['now'];
export type MonthRow = Schemas['MonthRowResponse'];
export type Sections = Schemas['SectionsResponse'];
export type Ageing = Schemas['AgeingResponse'];
export type Age = Ageing['lines'][number]['ages'][number]['age'];
export type Trend = Schemas['TrendResponse'];

export type RecordRead = Schemas['RecordReadResponse'];
export type Change = Schemas['ChangeResponse'];
export type Chains = Schemas['ChainsResponse'];

export type AccountRow = Schemas['AccountRowResponse'];
export type Account = Schemas['AccountPageResponse'];
export type AccountState = AccountRow['state'];
export type HeldWork = Schemas['HeldWorkResponse'];
export type OneTimePassword = Schemas['OneTimePasswordResponse'];
export type RoleGrant = Account['grants'][number];
export type Role = Schemas['RoleResponse'];

export type WorkLine = Schemas['WorkLineResponse'];
export type WorkKind = WorkLine['kind'];
export type WorkPart = WorkLine['part'];

/** RFC 9457, as far as it is there: what came from a proxy or from nowhere has only a code and a status. */
export type ProblemBody = Partial<Schemas['ProblemResponse']> &
  Pick<Schemas['ProblemResponse'], 'code' | 'status' | 'title'>;
