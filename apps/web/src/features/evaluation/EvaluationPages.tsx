import { Route, Switch } from 'wouter';
import { Guard } from '../../app/Guard';
import { AssessmentsPage } from './AssessmentsPage';
import { CyclePage } from './CyclePage';
import { CyclesPage } from './CyclesPage';
import './evaluation.css';
import { OwnMonths } from './OwnMonths';
import { SheetPage } from './SheetPage';
import { UnitYear } from './year/UnitYear';
import { OwnYear, YearOfPerson } from './year/YearPage';

/** Months of evaluation and the year that they make: one's own, those whom one assesses, and a body's as a whole. */
export function EvaluationPages() {
  return (
    <Guard permission="evaluation.take-part">
      <Switch>
        <Route path="/evaluations/assess" component={AssessmentsPage} />
        <Route path="/evaluations/cycles/:id">
          {({ id }) => (
            <Guard permission="evaluation.read">
              <CyclePage key={id} id={id} />
            </Guard>
          )}
        </Route>
        <Route path="/evaluations/cycles">
          <Guard permission="evaluation.read">
            <CyclesPage />
          </Guard>
        </Route>
        <Route path="/evaluations/year" component={OwnYear} />
        <Route path="/evaluations/years/:id">
          {({ id }) => (
            <Guard permission="evaluation.read-year">
              <YearOfPerson key={id} id={id} />
            </Guard>
          )}
        </Route>
        <Route path="/evaluations/years">
          <Guard permission="evaluation.read-year">
            <UnitYear />
          </Guard>
        </Route>
        <Route path="/evaluations/:id">{({ id }) => <SheetPage key={id} id={id} />}</Route>
        <Route component={OwnMonths} />
      </Switch>
    </Guard>
  );
}
