import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ConfirmYourself } from '../features/identity/ConfirmYourself';
import { FirstSignIn } from '../features/identity/FirstSignIn';
import { Login } from '../features/identity/Login';
import { SessionRenewal } from '../features/identity/SessionRenewal';
import { useMeQuery } from '../features/identity/useIdentity';
import { inspectionAhead } from '../features/inspection/useInspections';
import { VisitSync } from '../features/inspection/VisitSync';
import { Skeleton } from '../ui/Load';
import { ApiProblem } from './api';
import type { Me } from './api-types';
import { FaultBarrier } from './FaultBarrier';
import { Frame } from './Frame';
import { Guard } from './Guard';
import { ProblemPanel } from './ProblemPage';
import { SessionContext } from './session';
import { Today } from './Today';

const code = {
  start: () => import('../features/inspection/StartInspection'),
  inspection: () => import('../features/inspection/InspectionPage'),
  rollCall: () => import('../features/inspection/run/RollCallPage'),
  minutes: () => import('../features/minutes/MinutesPage'),
  inspections: () => import('../features/inspection/Inspections'),
  desk: () => import('../features/remediation/desk/DeskPage'),
  handOver: () => import('../features/remediation/desk/HandOverPage'),
  checklists: () => import('../features/checklist/ChecklistLibrary'),
  checklist: () => import('../features/checklist/ChecklistPage'),
  plainLists: () => import('../features/remediation/PlainLists'),
  task: () => import('../features/remediation/TaskPage'),
  requests: () => import('../features/remediation/RequestList'),
  amendments: () => import('../features/inspection/AmendmentsPage'),
  named: () => import('../features/inspection/NamedFindings'),
  inbox: () => import('../features/notification/InboxPage'),
  changes: () => import('../features/audit/AuditPage'),
  evaluation: () => import('../features/evaluation/EvaluationPages'),
  office: () => import('./OfficePages'),
  people: () => import('../features/staff/StaffPages'),
  work: () => import('../features/work/WorkPages'),
  imports: () => import('../features/imports/ImportPages'),
  recordReads: () => import('../features/audit/RecordReadsPage'),
  account: () => import('../features/account/AccountPage'),
  passwordDue: () => import('../features/account/PasswordDue'),
  factorDue: () => import('../features/account/SecondFactorDue'),
  month: () => import('../features/reporting/MonthPage'),
  monthRows: () => import('../features/reporting/MonthRows'),
  dashboard: () => import('../features/reporting/Dashboard'),
  dashboardRows: () => import('../features/reporting/DashboardRows'),
};
const pages = {
  StartInspection: lazy(async () => ({ default: (await code.start()).StartInspection })),
  InspectionPage: lazy(async () => ({ default: (await code.inspection()).InspectionPage })),
  RollCallPage: lazy(async () => ({ default: (await code.rollCall()).RollCallPage })),
  MinutesPage: lazy(async () => ({ default: (await code.minutes()).MinutesPage })),
  Inspections: lazy(async () => ({ default: (await code.inspections()).Inspections })),
  DeskPage: lazy(async () => ({ default: (await code.desk()).DeskPage })),
  HandOverPage: lazy(async () => ({ default: (await code.handOver()).HandOverPage })),
  ChecklistLibrary: lazy(async () => ({ default: (await code.checklists()).ChecklistLibrary })),
  ChecklistPage: lazy(async () => ({ default: (await code.checklist()).ChecklistPage })),
  MyTasks: lazy(async () => ({ default: (await code.plainLists()).MyTasks })),
  Confirmations: lazy(async () => ({ default: (await code.plainLists()).Confirmations })),
  AmendmentsPage: lazy(async () => ({ default: (await code.amendments()).AmendmentsPage })),
  NamedFindings: lazy(async () => ({ default: (await code.named()).NamedFindings })),
  NamedFindingPage: lazy(async () => ({ default: (await code.named()).NamedFindingPage })),
  InboxPage: lazy(async () => ({ default: (await code.inbox()).InboxPage })),
  RequestList: lazy(async () => ({ default: (await code.requests()).RequestList })),
  EvaluationPages: lazy(async () => ({ default: (await code.evaluation()).EvaluationPages })),
  OfficePages: lazy(async () => ({ default: (await code.office()).OfficePages })),
  WorkPages: lazy(async () => ({ default: (await code.work()).WorkPages })),
  StaffPages: lazy(async () => ({ default: (await code.people()).StaffPages })),
  ImportPages: lazy(async () => ({ default: (await code.imports()).ImportPages })),
  AuditPage: lazy(async () => ({ default: (await code.changes()).AuditPage })),
  RecordReadsPage: lazy(async () => ({ default: (await code.recordReads()).RecordReadsPage })),
  AccountPage: lazy(async () => ({ default: (await code.account()).AccountPage })),
  PasswordDue: lazy(async () => ({ default: (await code.passwordDue()).PasswordDue })),
  SecondFactorDue: lazy(async () => ({ default: (await code.factorDue()).SecondFactorDue })),
  MonthPage: lazy(async () => ({ default: (await code.month()).MonthPage })),
  MonthRows: lazy(async () => ({ default: (await code.monthRows()).MonthRows })),
  Dashboard: lazy(async () => ({ default: (await code.dashboard()).Dashboard })),
  SectionRows: lazy(async () => ({ default: (await code.dashboardRows()).SectionRows })),
  AgeingRows: lazy(async () => ({ default: (await code.dashboardRows()).AgeingRows })),
  TaskPage: lazy(async () => ({ default: (await code.task()).TaskPage })),
};

/** What is likely opened from an address, its code and what it shows; Hôm nay is there already. */
const FIRST_PAGES: readonly (readonly [RegExp, (id: string) => Promise<unknown>])[] = [
  [/^\/work/, code.desk],
  [/^\/tasks\//, code.task],
  [/^\/inspections\/new$/, code.start],
  [/^\/inspections\/([^/]+)$/, (id) => Promise.all([code.inspection(), inspectionAhead(id)])],
];

const FETCH_AHEAD_MS = 1500;
/** The first page comes first, beside the question who is here; then the code of the others, while there is a signal. */
function useFetchAhead(): void {
  useEffect(() => {
    // A failure is met, and told, where the page itself asks for it.
    const first = FIRST_PAGES.find(([path]) => path.test(location.pathname));
    void first?.[1](first[0].exec(location.pathname)?.[1] ?? '').catch(() => undefined);
    const timer = setTimeout(() => void Promise.allSettled(Object.values(code).map((load) => load())), FETCH_AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
}

export function App() {
  const [path] = useLocation();
  const me = useMeQuery();
  useFetchAhead();
  if (me.data === undefined) {
    return me.isError ? (
      <main className="lonely">
        <ProblemPanel error={me.error} retry={() => void me.refetch()} />
      </main>
    ) : (
      <main className="lonely">
        <Skeleton rows={4} />
      </main>
    );
  }
  if (path === '/first-sign-in') return <FirstSignIn />;
  if (me.data === null) return <Login />;
  const Due = duePage(me.data);
  if (Due !== null) {
    return (
      <SessionContext value={me.data}>
        <Suspense fallback={<Skeleton rows={4} />}>
          <Due />
        </Suspense>
      </SessionContext>
    );
  }
  return (
    <SessionContext value={me.data}>
      {/* Another person starts afresh: nothing of the one before stays in a component. */}
      <Frame key={me.data.account.id}>
        <FaultBarrier key={path}>
          <Suspense fallback={<Skeleton rows={4} />}>
            <Pages />
          </Suspense>
        </FaultBarrier>
        <SessionRenewal />
        <ConfirmYourself />
        {mayRecord(me.data) && <VisitSync />}
      </Frame>
    </SessionContext>
  );
}

/** What somebody has to do before anything else. */
function duePage({ first }: Me) {
  if (first === 'identity.change-password-first' || first === 'identity.password-worn-out') return pages.PasswordDue;
  return first === 'identity.second-factor-due' ? pages.SecondFactorDue : null;
}

/** Only who records has anything waiting. */
const mayRecord = ({ permissions }: Me): boolean => permissions.includes('inspection.record-finding');

function Pages() {
  return (
    <Switch>
      <Route path="/" component={Today} />
      <Route path="/inspections/new">
        <Guard permission="inspection.open">
          <pages.StartInspection />
        </Guard>
      </Route>
      <Route path="/inspections/:id/roll-call">{({ id }) => <pages.RollCallPage key={id} id={id} />}</Route>
      <Route path="/inspections/:id/minutes">{({ id }) => <pages.MinutesPage key={id} id={id} />}</Route>
      <Route path="/inspections/:id">{({ id }) => <pages.InspectionPage key={id} id={id} />}</Route>
      <Route path="/inspections">
        <Guard permission="inspection.read">
          <pages.Inspections />
        </Guard>
      </Route>
      <Route path="/checklists/drafts/:id/:page?">
        <pages.OfficePages />
      </Route>
      <Route path="/checklists/:id">
        {({ id }) => (
          <Guard permission="inspection.read-checklists">
            <pages.ChecklistPage key={id} id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/checklists">
        <Guard permission="inspection.read-checklists">
          <pages.ChecklistLibrary />
        </Guard>
      </Route>
      <Route path="/work">
        <Guard permission={['remediation.assign', 'remediation.prepare']}>
          <pages.DeskPage />
        </Guard>
      </Route>
      <Route path="/hand-overs/new">
        <Guard permission="remediation.sign">
          <pages.HandOverPage />
        </Guard>
      </Route>
      <Route path="/mine">
        <Guard permission="remediation.read-task">
          <pages.MyTasks />
        </Guard>
      </Route>
      <Route path="/confirmations">
        <Guard permission="remediation.verify">
          <pages.Confirmations />
        </Guard>
      </Route>
      <Route path="/amendments">
        <Guard permission="inspection.read">
          <pages.AmendmentsPage />
        </Guard>
      </Route>
      <Route path="/named-findings/:id">
        {({ id }) => (
          <Guard permission="inspection.answer-named">
            <pages.NamedFindingPage key={id} id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/named-findings">
        <Guard permission="inspection.answer-named">
          <pages.NamedFindings />
        </Guard>
      </Route>
      <Route path="/staff/imports/:id?">
        {({ id }) => (
          <Guard permission="roster.manage-staff">
            <pages.ImportPages id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/month-work/:page?">{({ page }) => <pages.WorkPages page={page} />}</Route>
      <Route path="/staff/:id?">{({ id }) => <pages.StaffPages id={id} />}</Route>
      <Route path="/evaluations/*?" component={pages.EvaluationPages} />
      <Route path="/inbox">
        <Guard permission="notification.read-inbox">
          <pages.InboxPage />
        </Guard>
      </Route>
      <Route path="/audit/reads">
        <Guard permission="audit.read">
          <pages.RecordReadsPage />
        </Guard>
      </Route>
      <Route path="/account" component={pages.AccountPage} />
      <Route path="/audit">
        <Guard permission="audit.read">
          <pages.AuditPage />
        </Guard>
      </Route>
      <Route path="/admin/:page/:id?">
        <pages.OfficePages />
      </Route>
      <Route path="/requests">
        <Guard permission={['remediation.answer-request', 'remediation.ask']}>
          <pages.RequestList />
        </Guard>
      </Route>
      <Route path="/months/:month/rows">
        {({ month }) => (
          <Guard permission="reporting.read-month">
            <pages.MonthRows month={month} />
          </Guard>
        )}
      </Route>
      <Route path="/months/:month">
        {({ month }) => (
          <Guard permission="reporting.read-month">
            <pages.MonthPage month={month} />
          </Guard>
        )}
      </Route>
      <Route path="/dashboard/sections">
        <Guard permission="reporting.read-dashboard">
          <pages.SectionRows />
        </Guard>
      </Route>
      <Route path="/dashboard/ageing">
        <Guard permission="reporting.read-dashboard">
          <pages.AgeingRows />
        </Guard>
      </Route>
      <Route path="/dashboard">
        <Guard permission="reporting.read-dashboard">
          <pages.Dashboard />
        </Guard>
      </Route>
      <Route path="/tasks/:id">{({ id }) => <pages.TaskPage key={id} id={id} />}</Route>
      <Route>
        <ProblemPanel error={new ApiProblem({ code: 'request.not-found', title: '', status: 404 })} />
      </Route>
    </Switch>
  );
}
