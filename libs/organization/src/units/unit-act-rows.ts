import { Injectable } from '@nestjs/common';
import { foldVietnamese } from '@app/kernel';
import { ApplicationLock, isSameAgain, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { OrgUnit } from '../entities/org-unit.entity';
import { UnitAct } from '../entities/unit-act.entity';
import { requireTenantWide } from '../organization.policy';
import { organizationProblems } from '../organization.problems';
import { overlap } from '../rules/unit-act';

/** Whoever decides about a unit waits here for those who write for it; a number of our own beside the unit's. */
export const UNITS_LOCK = 7_209_473;

type Act = Pick<UnitAct, 'id' | 'orgUnitId' | 'kind' | 'onDay'> & Partial<UnitAct>;

/** The rows of units and of what was decided about them, for whoever decides. */
@Injectable()
export class UnitActRows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  /** One act of a unit after the other; a unit of another tenant does not exist here. */
  async take(id: number): Promise<OrgUnit> {
    const unit = this.unitOfWork.current;
    requireTenantWide(unit.scope);
    await unit.query({ text: 'SELECT pg_advisory_xact_lock($1, $2)', values: [UNITS_LOCK, id] });
    const repo = await unit.repo(OrgUnit);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.lock.requireVisible(found, ({ tenantId }) => tenantId === unit.actor.tenantId);
  }

  /** Several of them, in one order, whoever asks: two acts that share units wait for each other and never both. */
  async takeAll(ids: readonly number[]): Promise<ReadonlyMap<number, OrgUnit>> {
    const taken = new Map<number, OrgUnit>();
    for (const id of [...new Set(ids)].sort((a, b) => a - b)) taken.set(id, await this.take(id));
    return taken;
  }

  /** Those of the ids that are units of the tenant. */
  async known(ids: readonly number[]): Promise<number[]> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(OrgUnit);
    const found = await repo.findBy({ id: In([...ids]), tenantId: unit.actor.tenantId });
    return found.map(({ id }) => id);
  }

  /** The act that this request was before, null where it is new. */
  async earlier(id: string, hash: Buffer): Promise<UnitAct | null> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(UnitAct);
    const found = await repo.findOneBy({ id, tenantId: unit.actor.tenantId });
    return isSameAgain(found, id, hash) ? found : null;
  }

  /** @returns false where the id stands for something else already */
  async write(act: Act, hash: Buffer): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const { id, orgUnitId, kind, onDay, decision = null, decidedOn = null, decidedBy = null } = act;
    const row: UnitAct = {
      ...{ id, tenantId: unit.actor.tenantId, orgUnitId, kind, onDay, decision, decidedOn, decidedBy },
      ...{ nameBefore: act.nameBefore ?? null, nameAfter: act.nameAfter ?? null },
      ...{ byName: unit.actor.name, decidedAt: unit.now, contentHash: hash },
    };
    const repo = await unit.repo(UnitAct);
    const added = await repo.createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }

  /** `except`: units whose name it may be; `life`: how long the unit is called so, from today on where it is left out. */
  async requireFreeName(
    name: string,
    parentId: number | null,
    except: readonly number[],
    life: { validFrom: string; validTo: string | null } = { validFrom: this.unitOfWork.current.today, validTo: null },
  ): Promise<void> {
    const repo = await this.unitOfWork.current.repo(OrgUnit);
    const beside = parentId === null ? [] : await repo.findBy({ parentId, nameFolded: foldVietnamese(name) });
    const taken = beside.some((unit) => !except.includes(unit.id) && overlap(unit, life) && unit.name === name);
    if (taken) throw organizationProblems['unit-name-taken']({}, { pointer: '/name', value: name });
  }

  /** A paper is of today or of a day before. */
  requireDecided({ decidedOn }: { decidedOn: string }): void {
    const { today } = this.unitOfWork.current;
    if (decidedOn <= today) return;
    throw organizationProblems['unit-decided-ahead']({ today }, { pointer: '/decidedOn', value: decidedOn });
  }

  /** Grants over these units, or over what contains them, reach what has been added below or before them. @returns how many */
  async rebuildReach(unitIds: readonly number[]): Promise<number> {
    if (unitIds.length === 0) return 0;
    const [row] = await this.unitOfWork.current.query<{ n: number }>({
      text: 'SELECT rebuild_reach($1) AS n',
      values: [`{${unitIds.join(',')}}`],
    });
    return row?.n ?? 0;
  }
}
