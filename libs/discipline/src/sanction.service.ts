import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { ApplicationLock, contentHash, isSameAgain, UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import { publicDutySigned, sanctionAnnulled, sanctionAnswered, sanctionRecorded } from './discipline.audit';
import { disciplineProblems } from './discipline.problems';
import type { RecordSanctionRequest, SignPublicDutyRequest } from './dto/sanction.requests';
import { Sanction } from './entities/sanction.entity';
import { endOfEffect, sanctionDaysFault, sanctionForms } from './rules/sanction';

const NOT_YET = {
  ...{ isPublicDuty: null, publicDutyReason: null, publicDutyBy: null, publicDutyByName: null, publicDutyAt: null },
  ...{ annulment: null, annulledByName: null, annulledAt: null, reply: null, repliedAt: null },
};

/** No person: an account may be nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The register of sanctions: entered from the decision, signed, annulled; and answered by whoever it is about. */
@Injectable()
export class SanctionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
    private readonly staff: StaffService,
  ) {}

  /** Opens the register of one person, whose record the actor may open: that it was opened is written down. */
  async open(staffMemberId: string): Promise<void> {
    await this.staff.opened(staffMemberId);
  }

  /** Enters a decision; the same request again is the same sanction. @returns the person */
  async record(input: RecordSanctionRequest): Promise<string> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    const repo = await open.repo(Sanction);
    if (isSameAgain(await repo.findOneBy({ id: input.id }), input.id, hash)) return input.staffMemberId;
    const person = await this.staff.onDay(input.staffMemberId, input.actOn);
    this.requireSomebodyElse(person.id);
    if (!sanctionForms(input.side, person.kind, input.decidedOn).includes(input.form)) {
      throw disciplineProblems['form-not-known']({}, { pointer: '/form', value: input.form });
    }
    const effectiveOn = input.effectiveOn ?? input.decidedOn;
    const endsOn = input.endsOn ?? endOfEffect(effectiveOn);
    requireDays({ ...input, effectiveOn, endsOn }, open.today);
    const sanction: Sanction = {
      ...{ id: input.id, tenantId: open.actor.tenantId, orgUnitId: person.unitOnDay, staffMemberId: person.id },
      ...{ personName: person.fullName, side: input.side, form: input.form, conduct: input.conduct },
      ...{ decisionNumber: input.decisionNumber, decidedOn: input.decidedOn, decidedBy: input.decidedBy },
      ...{ actOn: input.actOn, effectiveOn, endsOn, recordedByName: open.actor.name, recordedAt: open.now },
      ...{ ...NOT_YET, contentHash: hash },
    };
    const added = await repo.createQueryBuilder().insert().values(sanction).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise the decision is known: the database says so.
      if (isSameAgain(await repo.findOneBy({ id: sanction.id }), sanction.id, hash)) return person.id;
      await repo.insert(sanction);
    }
    this.audit.record(sanctionRecorded(sanction, await this.unitOf(sanction)));
    return person.id;
  }

  /** Signs whether the act was about a public duty: what Nghị định 335/2025, Đ.20.4.c hangs on. @returns the person */
  async signPublicDuty(id: string, { isPublicDuty, reason }: SignPublicDutyRequest): Promise<string> {
    const open = this.unitOfWork.current;
    const before = await this.take(id);
    const signer = open.actor.staffMemberId;
    if (signer === null) throw disciplineProblems['nobody-signs']();
    const signed = {
      ...{ isPublicDuty, publicDutyReason: reason, publicDutyBy: signer, publicDutyByName: open.actor.name },
      publicDutyAt: open.now,
    };
    await open.repo(Sanction).then((repo) => repo.update({ id }, signed));
    this.audit.record(publicDutySigned(before, { ...before, ...signed }, await this.unitOf(before)));
    return before.staffMemberId;
  }

  /** Annuls what another decision annulled, or what was a mistake; it stays to be read. @returns the person */
  async annul(id: string, reason: string): Promise<string> {
    const open = this.unitOfWork.current;
    const sanction = await this.take(id);
    const annulled = { annulment: reason, annulledByName: open.actor.name, annulledAt: open.now };
    await open.repo(Sanction).then((repo) => repo.update({ id }, annulled));
    this.audit.record(sanctionAnnulled({ ...sanction, ...annulled }, await this.unitOf(sanction)));
    return sanction.staffMemberId;
  }

  /** The person's own word about it; a later one takes its place, and the log keeps both. */
  async reply(id: string, text: string): Promise<void> {
    const open = this.unitOfWork.current;
    const repo = await open.repo(Sanction);
    const staffMemberId = open.actor.staffMemberId ?? NOBODY;
    const found = await repo.findOne({ where: { id, staffMemberId }, lock: { mode: 'pessimistic_write' } });
    const own = this.lock.requireVisible(found, (row) => this.isOwn(row));
    requireStanding(own);
    const answered = { reply: text, repliedAt: open.now };
    await repo.update({ id }, answered);
    this.audit.record(sanctionAnswered(own, { ...own, ...answered }, await this.unitOf(own)));
  }

  /** Whose it is, for answering the same request again. */
  async personOf(id: string): Promise<string> {
    const repo = await this.unitOfWork.current.repo(Sanction);
    const row = await this.requireReached(await repo.findOneBy({ id }));
    return row.staffMemberId;
  }

  private async take(id: string): Promise<Sanction> {
    const repo = await this.unitOfWork.current.repo(Sanction);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const sanction = await this.requireReached(found);
    this.requireSomebodyElse(sanction.staffMemberId);
    requireStanding(sanction);
    return sanction;
  }

  /** Who works today for the units in reach: whoever answers for them now signs, wherever it happened. */
  private async requireReached(found: Sanction | null): Promise<Sanction> {
    const { actor, scope } = this.unitOfWork.current;
    const home = found === null ? null : await this.staff.homeOf(found.staffMemberId);
    return this.lock.requireVisible(found, (row) => row.tenantId === actor.tenantId && reaches(scope, home));
  }

  private isOwn({ tenantId, staffMemberId }: Sanction): boolean {
    const { actor } = this.unitOfWork.current;
    return tenantId === actor.tenantId && staffMemberId === actor.staffMemberId;
  }

  private requireSomebodyElse(staffMemberId: string): void {
    if (staffMemberId === this.unitOfWork.current.actor.staffMemberId) throw disciplineProblems['own-sanction']();
  }

  private unitOf({ orgUnitId }: Sanction): Promise<UnitFacts> {
    return this.units.getOrFail(orgUnitId);
  }
}

function requireStanding({ annulledAt }: Sanction): void {
  if (annulledAt !== null) throw disciplineProblems.annulled();
}

function requireDays(days: Parameters<typeof sanctionDaysFault>[0], today: string): void {
  const fault = sanctionDaysFault(days, today);
  if (fault === null) return;
  const place = { pointer: `/${fault}`, value: days[fault] };
  if (fault === 'decidedOn') throw disciplineProblems['decision-ahead']({ today }, place);
  throw disciplineProblems[fault === 'actOn' ? 'act-after-decision' : 'effect-ends-first']({}, place);
}
