import { Route, Switch } from 'wouter';
import { Guard } from '../../app/Guard';
import { AssessmentsPage } from './AssessmentsPage';
import { CyclePage } from './CyclePage';
import { CyclesPage } from './CyclesPage';
import './evaluation.css';
import { OwnMonths } from './OwnMonths';
import { SheetPage } from './SheetPage';

/** Months of evaluation: one's own, those whom one assesses, and a body's as a whole. */
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
        <Route path="/evaluations/:id">{({ id }) => <SheetPage key={id} id={id} />}</Route>
        <Route component={OwnMonths} />
      </Switch>
    </Guard>
  );
}
