import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { AuditLog } from '@app/audit';
import { localDateOf } from '@app/kernel';
import { UnitService } from '@app/organization';
import { fieldProblems, UnitOfWork } from '@app/platform';
import type { LockMinutesRequest } from '../dto/minutes.requests';
import { Minutes } from '../entities/minutes.entity';
import { Inspection } from '../entities/inspection.entity';
import { inspectionAct } from '../inspection.audit';
import { inspectionProblems } from '../inspection.problems';
import { InspectionService } from '../inspection.service';
import { MinutesService } from '../minutes.service';
import { minutesContent, minutesGaps } from '../rules/minutes';
import { MinutesReadModel } from './minutes.read-model';

// A phone's clock may run ahead a little; anything more is a mistake in the time.
const CLOCK_SKEW = 5 * 60 * 1000;

/** Freezes what a visit has recorded: the content that is printed, hashed, signed, and never changes. */
@Injectable()
export class MinutesRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly inspections: InspectionService,
    private readonly units: UnitService,
    private readonly minutes: MinutesService,
    private readonly rows: MinutesReadModel,
  ) {}

  /** Locks the minutes with what was said when they were read out. Refused where nothing has been recorded. */
  async lock(id: string, said: LockMinutesRequest): Promise<void> {
    const inspection = await this.inspections.forChange(id);
    if (inspection.state !== 'IN_PROGRESS') throw inspectionProblems.locked();
    this.requireEnd(inspection, said.endedAt);
    const gaps = minutesGaps(await this.rows.facts(id));
    if (gaps.some(({ gap }) => gap === 'nothing-recorded')) throw inspectionProblems['nothing-recorded']();
    await this.minutes.lock(id);
    await this.freeze(id, said);
  }

  private async freeze(id: string, said: LockMinutesRequest): Promise<void> {
    const unit = this.unitOfWork.current;
    const inspection = await unit.repo(Inspection).then((repo) => repo.findOneByOrFail({ id }));
    const content = minutesContent(await this.rows.facts(id), {
      number: inspection.minutesNumber,
      closedAt: unit.now.toISOString(),
      endedAt: said.endedAt ?? null,
      place: said.place || null,
      copies: said.copies ?? null,
      unitOpinion: said.unitOpinion || null,
    });
    const text = (canonicalize(content) ?? '').normalize('NFC');
    const contentHash = createHash('sha256').update(text).digest();
    await unit.repo(Minutes).then((repo) =>
      repo.insert({
        inspectionId: id,
        tenantId: inspection.tenantId,
        orgUnitId: inspection.orgUnitId,
        inspectingUnitId: inspection.inspectingUnitId,
        content: text,
        contentHash,
        lockedAt: unit.now,
        signature: 'PENDING',
      }),
    );
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    this.audit.record(
      inspectionAct('minutes-frozen', inspection, bodyId, {
        after: { contentHash: contentHash.toString('hex'), place: content.place, copies: content.copies },
        also: { inspection: 0, minutes: 1 },
      }),
    );
  }

  private requireEnd({ startedAt }: Inspection, endedAt: string | undefined): void {
    if (endedAt === undefined) return;
    const { now, today } = this.unitOfWork.current;
    const site = { pointer: '/endedAt', value: endedAt };
    const end = Date.parse(endedAt);
    if (end > now.getTime() + CLOCK_SKEW) throw fieldProblems.future({ day: localDateOf(end), today }, site);
    if (end < startedAt.getTime()) throw inspectionProblems['ended-before-start']({}, site);
  }
}
