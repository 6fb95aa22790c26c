// npm run bench -- month is not needed often: node bench/month.mjs measures what the month page costs PostgreSQL over a
// province with more than 100,000 findings, as time on its processors for each request, and what its plan reads.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Subject } from './subject.mjs';

const root = resolve(import.meta.dirname, '..');
const seed = Number(process.env.SEED ?? 1);
const SECONDS = 5;

/** The statement behind GET /months/{month}, for somebody with this scope, at the moment of the fill, and its answer. */
async function monthOf(client, dist, actor, { month, now }) {
  const require = createRequire(import.meta.url);
  const from = (path) => require(join(dist, 'libs', path));
  require('reflect-metadata');
  const { MonthReadModel } = from('reporting/src/month.read-model.js');
  const { ApplicationLock } = from('platform/src/unit-of-work/application-lock.js');
  let statement;
  const reads = {
    rows: async (query, parameters) => {
      const text = query.sql(new ApplicationLock().clause(actor.scope.tenantWide));
      const values = [actor.tenantId, `{${actor.scope.units.join(',')}}`, ...parameters];
      statement ??= { name: query.name, text, values };
      return (await client.query(text, values)).rows;
    },
  };
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const answer = await new MonthReadModel(reads, { current: { now, today } }).month(month);
  return { statement, answer };
}

const subject = await Subject.start(root, { name: 'this', seed });
try {
  const { client, dist } = subject;
  // As the job would have, over the years: what is open and past its day is overdue.
  await client.query(`UPDATE remediation_task t SET overdue_since = t.due_on + 1 FROM office o
    WHERE t.state IN ('NEW', 'ACCEPTED') AND t.due_on < o.today AND t.overdue_since IS NULL`);
  await client.query('SELECT month_recount()');
  await client.query('VACUUM (ANALYZE) month_tally, overdue_spell, remediation_task');
  const [{ now, commune }] = (
    await client.query(`SELECT o.now, (SELECT min(c.id) FROM commune c) AS commune FROM office o`)
  ).rows;
  const month = (back) => {
    const day = new Date(now.getTime() + 7 * 3_600_000);
    return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  };
  const leader = { tenantId: 1, scope: { tenantWide: true, units: [] } };
  const chair = { tenantId: 1, scope: { tenantWide: false, units: [commune] } };
  console.log(JSON.stringify(subject.places.size));
  for (const [name, actor, back] of [
    ['the province, the running month', leader, 0],
    ['the province, half a year ago', leader, 6],
    ['one commune, the running month', chair, 0],
  ]) {
    const { statement, answer } = await monthOf(client, dist, actor, { month: month(back), now });
    const { cpu, count } = await subject.measure('sql', {
      choices: [{ statements: [statement] }],
      seconds: SECONDS,
      round: 1,
    });
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement.text}`, statement.values);
    const [{ Plan, ['Execution Time']: time }] = rows[0]['QUERY PLAN'];
    const { lines, total } = answer;
    console.log(
      `${name}: ${cpu.postgres.toFixed(2)} ms of PostgreSQL's CPU a request (${count} requests), ${time.toFixed(2)} ms alone with ` +
        `EXPLAIN ANALYZE, ${Plan['Shared Hit Blocks']} buffers; ${lines.length} units, ${total.now.overdue} overdue`,
    );
  }
} finally {
  await subject.end();
}
