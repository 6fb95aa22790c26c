// What the product sends for a request, taken from its own code, so that the floor is the same SQL to the letter.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The statement behind GET /findings, for an actor with this scope. */
export function listStatement(dist, actor, unitId) {
  const { InspectionReadModel, ApplicationLock } = code(dist);
  let statement;
  const reads = {
    readOrFail: (query, parameters) => {
      const text = query.sql(new ApplicationLock().clause(actor.scope.tenantWide));
      statement = {
        name: query.name,
        text,
        values: [actor.tenantId, `{${actor.scope.units.join(',')}}`, ...parameters],
      };
    },
  };
  void new InspectionReadModel(reads, { current: { scope: actor.scope } }).openFindings({ unitId });
  return statement;
}

/** The statements that change rows behind POST /inspections/:id/findings; what only looks up is asked for real. */
export async function recordStatements(dist, actor, visitId, { input, ask }) {
  const { FindingService, VisitLookup, ApplicationLock, AuditLog } = code(dist);
  const writing = [];
  const last = [];
  const context = { actor, scope: actor.scope, requestId: 'bench' };
  const unit = {
    ...context,
    context,
    now: new Date(),
    today: new Date().toISOString().slice(0, 10),
    query: async (statement) => {
      if (statement.text.startsWith('SELECT')) return ask(statement);
      writing.push(statement);
      return [{ added: 1, answered: 0 }];
    },
    finishWith: (make) => last.push(make),
  };
  const unitOfWork = { current: unit };
  const visits = new VisitLookup(unitOfWork, new ApplicationLock());
  await new FindingService(unitOfWork, visits, new AuditLog(unitOfWork)).record(visitId, input);
  return [...writing, ...last.map((make) => make())];
}

function code(dist) {
  const require = createRequire(import.meta.url);
  const from = (path) => require(join(dist, 'libs', path));
  require('reflect-metadata');
  return {
    ...from('inspection/src/inspection.read-model.js'),
    ...from('inspection/src/finding.service.js'),
    ...from('inspection/src/visit-facts.js'),
    ...from('platform/src/unit-of-work/application-lock.js'),
    ...from('audit/src/audit-log.js'),
  };
}
