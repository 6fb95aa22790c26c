import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { formatDate, reaches, type LocalDate } from '@app/kernel';
import { NotificationService } from '@app/notification';
import { UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, isSameAgain, platformProblems, UnitOfWork } from '@app/platform';
import { isAgainstConclusions, unitGradeDayFault, unitGradeFrom, wasThereIn } from '../rules/unit-grade';
import type { EnterUnitGradeRequest, UnitGradesQuery } from './dto/unit-grade.requests';
import type { UnitGradesOfYearResponse, UnitGradesResponse } from './dto/unit-grade.response';
import { UnitGrade } from './entities/unit-grade.entity';
import { unitGradeEntered, unitGradeReplaced, unitGradeWithdrawn } from './unit-grade.audit';
import { unitGradeNews, type UnitGradeNews } from './unit-grade.news';
import { mayEnterUnitGrade } from './unit-grade.policy';
import { unitGradeProblems } from './unit-grade.problems';
import { UnitGradeReadModel, type UnitGradeRow } from './unit-grade.read-model';

const PAGE = 50;
type PageOfUnitGrades = Omit<UnitGradesResponse, 'excellentShare'>;
type OfYear = Pick<UnitGrade, 'orgUnitId' | 'year'>;

/** The register of units' own grades: entered from above as decided, replaced with a reason, never changed. */
@Injectable()
export class UnitGrades {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
    private readonly rows: UnitGradeReadModel,
    private readonly notification: NotificationService,
  ) {}

  /** Of a unit in reach and those directly beneath it, page by page. */
  async list({ unitId, year: asked, after, limit = PAGE }: UnitGradesQuery): Promise<PageOfUnitGrades> {
    const { scope, today } = this.unitOfWork.current;
    const year = asked ?? Number(today.slice(0, 4));
    const unit = await this.units.getOrFail(unitId);
    if (!reaches(scope, unit.id)) throw platformProblems['not-found']();
    const rows = await this.rows.units({ unitId, year, after: after ?? null, limit: limit + 1 });
    const items = rows.slice(0, limit).map((row) => this.shown(row, year));
    return { year, items, next: rows.length > limit ? (items.at(-1)?.unit.id ?? null) : null };
  }

  /** A unit's year as it stands now, for whoever entered or withdrew. */
  async ofYear({ orgUnitId, year }: OfYear): Promise<UnitGradesOfYearResponse> {
    return this.shown(
      this.lock.requireVisible(await this.rows.unit(orgUnitId, year), () => true),
      year,
    );
  }

  /** Enters what was decided; the same request again is the same entry. */
  async enter(input: EnterUnitGradeRequest): Promise<OfYear> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    const repo = await open.repo(UnitGrade);
    const known = await repo.findOneBy({ id: input.id });
    if (isSameAgain(known, input.id, hash)) return known;
    const unit = await this.requireAbove(input.unitId, input.year);
    requireDay(input, unit, open.today);
    await this.requireConclusions(input);
    const before = await this.replacedBy(input);
    const entry: UnitGrade = {
      ...{ id: input.id, tenantId: open.actor.tenantId, orgUnitId: unit.id, year: input.year },
      ...{ replaces: before?.id ?? null, reason: input.replaces?.reason ?? null, grade: input.grade },
      ...{ decisionNumber: input.decisionNumber, decidedOn: input.decidedOn, decidedBy: input.decidedBy },
      ...{ note: input.note || null, conclusionsReason: conclusionsReasonOf(input) },
      ...{ recordedByName: open.actor.name, recordedAt: open.now, contentHash: hash },
    };
    const added = await repo.createQueryBuilder().insert().values(entry).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise the year has one, or another took the place first: the database says which.
      if (isSameAgain(await repo.findOneBy({ id: entry.id }), entry.id, hash)) return entry;
      await repo.insert(entry);
    }
    this.audit.record(before === null ? unitGradeEntered(entry, unit) : unitGradeReplaced(entry, unit, before));
    await this.tellHeads(before === null ? 'entered' : 'replaced', entry, unit);
    return entry;
  }

  /** Says that what was entered last does not hold: another row, after which the year has no grade until one is entered. */
  async withdraw(id: string, reason: string): Promise<OfYear> {
    const open = this.unitOfWork.current;
    const before = await this.requireReached(id);
    const unit = await this.requireAbove(before.orgUnitId, before.year);
    if (before.grade === null) throw unitGradeProblems['unit-grade-replaced']();
    const nothing = { grade: null, decisionNumber: null, decidedOn: null, decidedBy: null, note: null };
    const entry: UnitGrade = {
      ...{ id: uuidv7(), tenantId: before.tenantId, orgUnitId: before.orgUnitId, year: before.year },
      ...{ replaces: before.id, reason, ...nothing, conclusionsReason: null },
      ...{ recordedByName: open.actor.name, recordedAt: open.now, contentHash: contentHash({ replaces: id, reason }) },
    };
    await open.repo(UnitGrade).then((repo) => repo.insert(entry));
    this.audit.record(unitGradeWithdrawn(entry, unit, before));
    await this.tellHeads('withdrawn', entry, unit);
    return entry;
  }

  /** One that the actor may enter about, for answering the same request again. */
  async get(id: string): Promise<OfYear> {
    const entry = await this.requireReached(id);
    await this.requireAbove(entry.orgUnitId, entry.year);
    return entry;
  }

  private async requireReached(id: string): Promise<UnitGrade> {
    const { actor, scope } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(UnitGrade);
    return this.lock.requireVisible(
      await repo.findOneBy({ id }),
      ({ tenantId, orgUnitId }) => tenantId === actor.tenantId && reaches(scope, orgUnitId),
    );
  }

  /** A unit in reach, which the actor is above and not of. */
  private async requireAbove(unitId: number, year: number): Promise<UnitFacts> {
    const { scope } = this.unitOfWork.current;
    const unit = await this.units.getOrFail(unitId);
    if (!reaches(scope, unit.id)) throw platformProblems['not-found']();
    const row = this.lock.requireVisible(await this.rows.unit(unitId, year), () => true);
    if (!this.mayEnter(row)) throw unitGradeProblems['unit-grade-from-above']();
    return unit;
  }

  /** The entry whose place it takes; null where it is the first. */
  private async replacedBy({ unitId, year, replaces }: EnterUnitGradeRequest): Promise<UnitGrade | null> {
    if (!replaces) return null;
    const repo = await this.unitOfWork.current.repo(UnitGrade);
    const before = await repo.findOneBy({ id: replaces.entryId, orgUnitId: unitId, year });
    if (before === null) throw unitGradeProblems['unit-grade-replaced']();
    return before;
  }

  private async requireConclusions(input: EnterUnitGradeRequest): Promise<void> {
    if (input.grade !== 'EXCELLENT' || input.conclusionsReason) return;
    const count = await this.rows.conclusionsOpen(input.unitId, input.decidedOn);
    if (!isAgainstConclusions(input.grade, count)) return;
    throw unitGradeProblems['unit-conclusions-open']({ count }, { pointer: '/conclusionsReason', value: '' });
  }

  private async tellHeads(news: UnitGradeNews, entry: UnitGrade, unit: UnitFacts): Promise<void> {
    const heads = await this.rows.headsOf(unit.id, entry.year);
    await this.notification.tell(unitGradeNews(news, entry, unit, heads));
  }

  private shown(row: UnitGradeRow, year: number): UnitGradesOfYearResponse {
    const { unit, entries, conclusionsOpen } = row;
    return { year, unit, entries, conclusionsOpen, mayEnter: this.mayEnter(row) };
  }

  private mayEnter(row: UnitGradeRow): boolean {
    return mayEnterUnitGrade(this.unitOfWork.current.actor, row);
  }
}

/** Only the highest grade has to be explained. */
const conclusionsReasonOf = ({ grade, conclusionsReason }: EnterUnitGradeRequest): string | null =>
  (grade === 'EXCELLENT' && conclusionsReason) || null;

function requireDay({ year, decidedOn }: EnterUnitGradeRequest, unit: UnitFacts, today: LocalDate): void {
  if (!wasThereIn(year, unit)) throw unitGradeProblems['unit-not-there']({ year }, { pointer: '/year', value: year });
  const fault = unitGradeDayFault(year, decidedOn, today);
  if (fault === null) return;
  const facts = { today: formatDate(today), first: formatDate(unitGradeFrom(year)) };
  throw unitGradeProblems[`unit-decision-${fault}`](facts, { pointer: '/decidedOn', value: decidedOn });
}
