import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { AuditLog } from '@app/audit';
import { UnitService } from '@app/organization';
import { idTaken, personOf, UnitOfWork } from '@app/platform';
import type { AddAddendumRequest } from '../dto/minutes.requests';
import type { AddendumResponse } from '../dto/minutes.response';
import type { Inspection } from '../entities/inspection.entity';
import { Minutes, MinutesAddendum } from '../entities/minutes.entity';
import { inspectionAct } from '../inspection.audit';
import { inspectionProblems } from '../inspection.problems';
import { InspectionService } from '../inspection.service';

/** What an addendum says, under the id it gets, and the amendment that it tells of. */
export interface NewAddendum {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly amendmentId?: string;
}

/** Biên bản bổ sung: what locked minutes can still be given, numbered and chained to them. */
@Injectable()
export class MinutesAddenda {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly inspections: InspectionService,
    private readonly units: UnitService,
  ) {}

  /** Adds one to the minutes of the visit; the same under its id is answered as before. */
  async add(inspectionId: string, input: AddAddendumRequest): Promise<AddendumResponse> {
    const inspection = await this.inspections.forChange(inspectionId);
    if (inspection.state === 'IN_PROGRESS') throw inspectionProblems['not-locked']();
    const repo = await this.unitOfWork.current.repo(MinutesAddendum);
    const earlier = await repo.findOneBy({ id: input.id });
    if (earlier) {
      const same =
        earlier.inspectionId === inspectionId && earlier.text === input.text && earlier.reason === input.reason;
      if (!same) throw idTaken(input.id);
      return toAddendumResponse(earlier);
    }
    return toAddendumResponse(await this.write(inspection, input));
  }

  /** Writes an addendum in the caller's unit of work, which holds the visit's row. */
  async write(inspection: Inspection, added: NewAddendum): Promise<MinutesAddendum> {
    const { id, text, reason, amendmentId } = added;
    const unit = this.unitOfWork.current;
    const staffMemberId = personOf(unit.actor);
    const { name } = unit.actor;
    const repo = await unit.repo(MinutesAddendum);
    const last = await repo.findOne({ where: { inspectionId: inspection.id }, order: { number: 'DESC' } });
    const number = (last?.number ?? 0) + 1;
    const previousHash = last?.hash ?? (await this.hashOfMinutes(inspection.id));
    const content =
      canonicalize({
        number,
        text,
        reason,
        amendmentId,
        writtenBy: staffMemberId,
        writtenByName: name,
        writtenAt: unit.now.toISOString(),
      }) ?? '';
    const addendum: MinutesAddendum = {
      id,
      tenantId: inspection.tenantId,
      orgUnitId: inspection.orgUnitId,
      inspectingUnitId: inspection.inspectingUnitId,
      inspectionId: inspection.id,
      number,
      text,
      reason,
      amendmentId: amendmentId ?? null,
      writtenBy: staffMemberId,
      writtenByName: name,
      writtenAt: unit.now,
      content,
      previousHash,
      hash: createHash('sha256').update(previousHash).update(content).digest(),
    };
    const rows = await repo.createQueryBuilder().insert().values(addendum).orIgnore().returning('id').execute();
    if ((rows.raw as unknown[]).length === 0) throw idTaken(id);
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    this.audit.record(
      inspectionAct('addendum-added', inspection, bodyId, {
        after: { id, number, text, reason, hash: addendum.hash.toString('hex') },
        also: { inspection: 0, minutes_addendum: 1 },
      }),
    );
    return addendum;
  }

  private async hashOfMinutes(inspectionId: string): Promise<Buffer> {
    const repo = await this.unitOfWork.current.repo(Minutes);
    const minutes = await repo.findOneBy({ inspectionId });
    if (!minutes) throw inspectionProblems['minutes-not-kept']();
    return minutes.contentHash;
  }
}

function toAddendumResponse(addendum: MinutesAddendum): AddendumResponse {
  const { id, number, text, reason, writtenByName } = addendum;
  return {
    ...{ id, number, text, reason, writtenByName },
    writtenAt: addendum.writtenAt.toISOString(),
    hash: addendum.hash.toString('hex'),
  };
}
