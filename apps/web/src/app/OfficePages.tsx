import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { ApiProblem } from './api';
import { Guard } from './Guard';
import { ProblemPanel } from './ProblemPage';

const AccountList = lazy(async () => ({ default: (await import('../features/accounts/AccountList')).AccountList }));
const AccountRecordPage = lazy(async () => ({
  default: (await import('../features/accounts/AccountRecordPage')).AccountRecordPage,
}));
const OpenAccount = lazy(async () => ({ default: (await import('../features/accounts/OpenAccount')).OpenAccount }));
const CalendarPage = lazy(async () => ({ default: (await import('../features/calendar/CalendarPage')).CalendarPage }));
const RulesPage = lazy(async () => ({ default: (await import('../features/regimes/RulesPage')).RulesPage }));
const SettingsPage = lazy(async () => ({ default: (await import('../features/settings/SettingsPage')).SettingsPage }));
const UnitsPage = lazy(async () => ({ default: (await import('../features/units/UnitsPage')).UnitsPage }));
const UnitRecordPage = lazy(async () => ({
  default: (await import('../features/units/UnitRecordPage')).UnitRecordPage,
}));

const DraftPage = lazy(async () => ({ default: (await import('../features/checklist/draft/DraftPage')).DraftPage }));
const DraftDifference = lazy(async () => ({
  default: (await import('../features/checklist/draft/DraftDifference')).DraftDifference,
}));
const LegalBasesPage = lazy(async () => ({
  default: (await import('../features/legal-bases/LegalBasesPage')).LegalBasesPage,
}));

/** What sets up the office: its units, its accounts, its calendar, its settings, its rules of evaluation, its checklists and what they rest on. */
export function OfficePages() {
  return (
    <Switch>
      <Route path="/checklists/drafts/:id/difference">
        {({ id }) => (
          <Guard permission="inspection.manage-checklists" ofAll>
            <DraftDifference key={id} id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/checklists/drafts/:id">
        {({ id }) => (
          <Guard permission="inspection.manage-checklists" ofAll>
            <DraftPage key={id} id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/admin/legal-bases">
        <Guard permission="organization.manage-legal-bases">
          <LegalBasesPage />
        </Guard>
      </Route>
      <Route path="/admin/units/:id">
        {({ id }) => (
          <Guard permission="organization.manage-units" ofAll>
            <UnitRecordPage key={id} id={Number(id)} />
          </Guard>
        )}
      </Route>
      <Route path="/admin/units">
        <Guard permission="organization.manage-units" ofAll>
          <UnitsPage />
        </Guard>
      </Route>
      <Route path="/admin/accounts/new">
        <Guard permission="identity.manage-accounts">
          <OpenAccount />
        </Guard>
      </Route>
      <Route path="/admin/accounts/:id">
        {({ id }) => (
          <Guard permission="identity.manage-accounts">
            <AccountRecordPage key={id} id={id} />
          </Guard>
        )}
      </Route>
      <Route path="/admin/accounts">
        <Guard permission="identity.manage-accounts">
          <AccountList />
        </Guard>
      </Route>
      <Route path="/admin/calendar">
        <Guard permission="organization.manage-calendar" ofAll>
          <CalendarPage />
        </Guard>
      </Route>
      <Route path="/admin/evaluation-rules">
        <Guard permission="evaluation.read">
          <RulesPage />
        </Guard>
      </Route>
      <Route path="/admin/settings">
        <Guard permission="organization.manage-settings" ofAll>
          <SettingsPage />
        </Guard>
      </Route>
      <Route>
        <ProblemPanel error={new ApiProblem({ code: 'request.not-found', title: '', status: 404 })} />
      </Route>
    </Switch>
  );
}
