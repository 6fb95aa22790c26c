import { Injectable } from '@nestjs/common';
import { ReadLog } from '@app/audit';
import { addMonths, localDate, mayAt, scopeOf } from '@app/kernel';
import { ApplicationLock, etagOf, JsonText, UnitOfWork } from '@app/platform';
import { IsNull } from 'typeorm';
import { toRegimeResponse } from '../regime/dto/regime-shape.response';
import { asksLeader } from '../rules/leadership';
import { isClosed, mayAct, type EvaluationAct } from '../rules/course';
import { selfScore } from '../rules/month-results';
import { basisOf } from '../rules/regime-in-force';
import { inChargeOf } from '../rules/superior';
import { WorkOfMonth } from '../work/work-of-month';
import type { EvaluationResponse } from './dto/evaluation.response';
import { Evaluation } from './entities/evaluation.entity';
import { EvaluationCycle } from './entities/evaluation-cycle.entity';
import { MonthScores, personMonth } from './month-scores.service';
import { EvaluationLookup } from './evaluation-lookup';
import { writtenScore } from './written-score';

type ReadAs = 'OWN' | 'SUPERIOR' | 'READER';
const ACTS: Readonly<Record<ReadAs, readonly EvaluationAct[]>> = {
  OWN: ['save', 'submit', 'withdraw'],
  SUPERIOR: ['assess', 'return'],
  READER: [],
};
const NOWHERE = { tenantWide: false, units: [] };

interface PageFacts {
  readonly unitName: string;
  readonly names: Readonly<Record<string, string>> | null;
}

/** One person's month, for the person, for whoever assesses it and for whoever reads the body's. */
@Injectable()
export class EvaluationPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly readLog: ReadLog,
    private readonly lookup: EvaluationLookup,
    private readonly scores: MonthScores,
    private readonly work: WorkOfMonth,
  ) {}

  async page(id: string): Promise<JsonText> {
    const row = await this.find(id);
    const assesses = row !== null && (await this.lookup.assesses([row])).has(row.id);
    const found = this.lock.requireVisible(row, (one) => this.readAs(one, assesses) !== null);
    const readAs = this.readAs(found, assesses) ?? 'READER';
    if (readAs === 'READER') {
      await this.readLog.record({ type: 'staff_member', id: found.staffMemberId, orgUnitId: found.orgUnitId });
    }
    const cycle = (await this.lookup.cyclesOf([found])).get(found.cycleId);
    if (!cycle) throw new Error(`the month of ${id} is not there`);
    const [earlier, lastMonth] = [
      await this.earlier(found),
      readAs === 'OWN' ? await this.lastMonth(found, cycle) : null,
    ];
    const everybody = await this.everybody(found);
    const result = (await this.scores.of(everybody, cycle.month)).get(found.id);
    if (!result) throw new Error(`the month of ${id} was not computed`);
    const month = localDate(cycle.month);
    const lines = async (word: 'REPORTED' | 'ACCEPTED') =>
      isClosed(found.state)
        ? result.facts.work
        : ((await this.work.linesOf([found.staffMemberId], month, word)).get(found.staffMemberId) ?? []);
    const [reportedWork, acceptedWork] = [await lines('REPORTED'), await lines('ACCEPTED')];
    const products = [...new Set([...reportedWork, ...acceptedWork].map((line) => line.id))];
    const { unitName, names } = await this.facts(found, products);
    const body: EvaluationResponse = {
      ...pick(found),
      month: cycle.month.slice(0, 7),
      unit: { id: found.orgUnitId, name: unitName },
      ...{ cycleState: cycle.state, selfDueOn: cycle.selfDueOn, superiorDueOn: cycle.superiorDueOn, readAs },
      may: this.acts(found, cycle, readAs),
      ...{ reportedWork, acceptedWork, workNames: names ?? {}, subordinates: subordinatesOf(found, everybody) },
      self: writtenScore(selfScore(personMonth(found), result, reportedWork), found.choices),
      standing: result.standing && writtenScore(result.standing, found.choices),
      ...{ earlier, lastMonth, effects: await this.scores.bearing(found, cycle.month, this.bearsAs(found, readAs)) },
    };
    return new JsonText(JSON.stringify(body), etagOf(found.id, found.version));
  }

  private acts(row: Evaluation, { selfDueOn }: EvaluationCycle, readAs: ReadAs): EvaluationAct[] {
    if (row.supersededAt !== null) return [];
    const standing = { state: row.state, isOpened: row.openedAt !== null, selfDueOn };
    return ACTS[readAs].filter((act) => mayAct(act, standing, this.unitOfWork.current.today));
  }

  private readAs(row: Evaluation, assesses: boolean): ReadAs | null {
    const { actor } = this.unitOfWork.current;
    if (row.tenantId !== actor.tenantId) return null;
    if (row.staffMemberId === this.lookup.me) return 'OWN';
    if (assesses) return 'SUPERIOR';
    return mayAt(actor, 'evaluation.read', row.orgUnitId) ? 'READER' : null;
  }

  /** What bears on the head of a body is decided by whoever has taken the month as theirs, by assessing it. */
  private bearsAs({ superiorId }: Evaluation, readAs: ReadAs): ReadAs {
    return readAs === 'SUPERIOR' && superiorId !== this.lookup.me ? 'READER' : readAs;
  }

  /** As far as reading the body's months reaches; one's own, and of those whom one assesses, wherever it is. */
  private async find(id: string): Promise<Evaluation | null> {
    const open = this.unitOfWork.current;
    const [seen] = await open.queryWithin<{ id: string }>(scopeOf(open.actor, 'evaluation.read') ?? NOWHERE, {
      name: 'evaluation.seen',
      text: 'SELECT e.id FROM evaluation e WHERE e.id = $1',
      values: [id],
    });
    if (!seen) return null;
    return open.repo(Evaluation).then((repo) => repo.findOneBy({ id }));
  }

  /** The body's month, of which a leader's d is made; of everybody else nobody is asked. */
  private async everybody({ id, cycleId, rank, state }: Evaluation): Promise<Evaluation[]> {
    const repo = await this.unitOfWork.current.repo(Evaluation);
    if (rank === 'STAFF' || isClosed(state)) return repo.findBy({ id });
    return repo.findBy({ cycleId, supersededAt: IsNull() });
  }

  private async earlier({
    cycleId,
    staffMemberId,
    result,
    number,
  }: Evaluation): Promise<EvaluationResponse['earlier']> {
    if (number === 1) return [];
    const repo = await this.unitOfWork.current.repo(Evaluation);
    const rows = await repo.find({ where: { cycleId, staffMemberId, result }, order: { number: 'DESC' } });
    return rows
      .filter((row) => row.number < number)
      .map((row) => ({
        ...{ id: row.id, number: row.number, hundredths: row.hundredths, band: row.band },
        ...{ supersededReason: row.supersededReason, supersededByName: row.supersededByName },
        supersededAt: written(row.supersededAt),
      }));
  }

  /** What the person said of themselves the month before, to begin from. */
  private async lastMonth(row: Evaluation, cycle: EvaluationCycle): Promise<EvaluationResponse['lastMonth']> {
    const month = addMonths(localDate(cycle.month), -1);
    const repo = await this.unitOfWork.current.repo(Evaluation);
    const before = await repo
      .createQueryBuilder('e')
      .innerJoin(EvaluationCycle, 'c', 'c.tenant_id = e.tenant_id AND c.id = e.cycle_id')
      .where({ staffMemberId: row.staffMemberId, result: row.result, supersededAt: IsNull() })
      .andWhere('c.month = :month', { month })
      .getOne();
    if (before === null || before.selfPoints.length === 0) return null;
    const { selfPoints: points, strengths, weaknesses } = before;
    return { month: month.slice(0, 7), points, strengths, weaknesses };
  }

  private async facts({ orgUnitId, tenantId }: Evaluation, products: readonly string[]): Promise<PageFacts> {
    const [row] = await this.unitOfWork.current.query<{ unitName: string; names: Record<string, string> | null }>({
      name: 'evaluation.page-names',
      text: `SELECT u.name AS "unitName", (SELECT json_object_agg(p.id, p.name) FROM work_product p
               WHERE p.tenant_id = $1 AND p.id = ANY ($3::uuid[])) AS names
               FROM org_unit u WHERE u.tenant_id = $1 AND u.id = $2`,
      values: [tenantId, orgUnitId, products],
    });
    return row ?? { unitName: '', names: null };
  }
}

const written = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function pick(row: Evaluation) {
  const { id, version, staffMemberId, personName, position, staffKind, rank, result, state, superiorName } = row;
  const { choices, selfPoints, strengths, weaknesses, lateReason, returnReason, returnedByName } = row;
  const { superiorPoints, superiorRemark, leader, assessedByName, meetingRemark, cellRemark, remarkedByName } = row;
  return {
    ...{ id, version, staffMemberId, personName, position, staffKind, rank, result, state, superiorName },
    ...{
      regimeVersion: row.regime.version,
      basis: basisOf(row.regime, row.choices).document,
      criteria: row.regime.criteria,
      regime: toRegimeResponse(row.regime),
      asksLeader: asksLeader(row),
    },
    ...{ choices, selfPoints, strengths, weaknesses, lateReason, returnReason, returnedByName },
    ...{ superiorPoints, superiorRemark, leader, assessedByName, meetingRemark, cellRemark, remarkedByName },
    ...{ lockedByName: row.lockedByName, number: row.number, selfSavedAt: written(row.selfSavedAt) },
    ...{ submittedAt: written(row.submittedAt), openedAt: written(row.openedAt), returnedAt: written(row.returnedAt) },
    ...{ assessedAt: written(row.assessedAt), lockedAt: written(row.lockedAt) },
  };
}

function subordinatesOf(row: Evaluation, everybody: readonly Evaluation[]): EvaluationResponse['subordinates'] {
  if (row.rank === 'STAFF' || isClosed(row.state)) return null;
  const below = inChargeOf(personMonth(row), everybody.map(personMonth));
  const open = below.filter(
    ({ state }) => !['SUPERIOR_ASSESSED', 'REMARKED', 'LOCKED', 'INSUFFICIENT_DATA'].includes(state),
  );
  return { people: below.length, scored: below.length - open.length, open: open.length };
}
