import { Injectable } from '@nestjs/common';
import { formatDate, roundToHundredths, parseFraction } from '@app/kernel';
import { ApplicationLock, contentHash, isSameAgain, UnitOfWork } from '@app/platform';
import { PartyMembership, StaffService } from '@app/roster';
import { notTaken } from '../month/month.problems';
import {
  PARTY_MOST,
  partyDecisionFault,
  partyPeriodDays,
  partyPeriodFault,
  partyStanding,
} from '../rules/party-result';
import { readTypedScore } from '../rules/typed-score';
import type { EnterPartyResultRequest } from './dto/party.requests';
import { PartyResult } from './entities/party-result.entity';
import { PartyNews } from './party.news';
import { mayEnterPartyResults } from './party.policy';
import { partyProblems } from './party.problems';

const STANDING = { withdrawnReason: null, withdrawnByName: null, withdrawnAt: null };

/** The register of the Party's results: entered as the committee decided, withdrawn with a reason, never changed. */
@Injectable()
export class PartyRegister {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly staff: StaffService,
    private readonly members: PartyMembership,
    private readonly news: PartyNews,
  ) {}

  /** Enters what the committee decided; the same request again is the same result. */
  async enter(input: EnterPartyResultRequest): Promise<PartyResult> {
    const open = this.unitOfWork.current;
    const hash = contentHash(input);
    const repo = await open.repo(PartyResult);
    const known = await repo.findOneBy({ id: input.id });
    if (isSameAgain(known, input.id, hash)) return known;
    const { last } = partyPeriodDays(input.year, input.period);
    const found = await this.staff.onDay(input.staffMemberId, last);
    this.requireSomebodyElse(found.id);
    const person = this.lock.requireVisible(found, (row) => mayEnterPartyResults(open.actor, row));
    requirePeriod(input, open.today);
    const membershipOf = await this.members.of([person.id]);
    if (partyStanding({ staffKind: person.kind, membership: membershipOf(person.id) }, last) === null) {
      throw partyProblems['no-party-standing']({ day: formatDate(last) }, { pointer: '/period', value: input.period });
    }
    const result: PartyResult = {
      ...{ id: input.id, tenantId: open.actor.tenantId, staffMemberId: person.id },
      ...{ year: input.year, period: input.period, hundredths: hundredthsOf(input.score), grade: input.grade },
      ...{ decisionNumber: input.decisionNumber, decidedOn: input.decidedOn, decidedBy: input.decidedBy },
      ...{ note: input.note || null, recordedByName: open.actor.name, recordedAt: open.now },
      ...{ ...STANDING, contentHash: hash },
    };
    const added = await repo.createQueryBuilder().insert().values(result).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) {
      // Sent twice at once. Otherwise the period has one: the database says so.
      if (isSameAgain(await repo.findOneBy({ id: result.id }), result.id, hash)) return result;
      await repo.insert(result);
    }
    await this.news.tell('entered', result);
    return result;
  }

  /** Withdraws what does not hold; it stays to be read, and another may be entered. */
  async withdraw(id: string, reason: string): Promise<PartyResult> {
    const open = this.unitOfWork.current;
    const repo = await open.repo(PartyResult);
    const found = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const result = await this.requireReached(found);
    if (result.withdrawnAt !== null) throw partyProblems['party-result-withdrawn']();
    const withdrawn = { withdrawnReason: reason, withdrawnByName: open.actor.name, withdrawnAt: open.now };
    await repo.update({ id }, withdrawn);
    await this.news.tell('withdrawn', result);
    return { ...result, ...withdrawn };
  }

  /** One that the actor enters for, for answering the same request again. */
  async get(id: string): Promise<PartyResult> {
    const repo = await this.unitOfWork.current.repo(PartyResult);
    return this.requireReached(await repo.findOneBy({ id }));
  }

  /** By where the person works today: whoever keeps the files there now. */
  private async requireReached(found: PartyResult | null): Promise<PartyResult> {
    const { actor } = this.unitOfWork.current;
    const orgUnitId = found === null ? null : await this.staff.homeOf(found.staffMemberId);
    const result = this.lock.requireVisible(
      found,
      ({ tenantId, staffMemberId }) =>
        tenantId === actor.tenantId &&
        orgUnitId !== null &&
        (staffMemberId === actor.staffMemberId || mayEnterPartyResults(actor, { id: staffMemberId, orgUnitId })),
    );
    this.requireSomebodyElse(result.staffMemberId);
    return result;
  }

  private requireSomebodyElse(staffMemberId: string): void {
    if (staffMemberId === this.unitOfWork.current.actor.staffMemberId) throw partyProblems['own-party-result']();
  }
}

function requirePeriod(input: EnterPartyResultRequest, today: Parameters<typeof partyPeriodFault>[2]): void {
  const { first, last } = partyPeriodDays(input.year, input.period);
  const period = partyPeriodFault(input.year, input.period, today);
  if (period !== null) {
    const place = { pointer: '/period', value: `${input.period}/${input.year}` };
    throw partyProblems[`party-period-${period}`]({ last: formatDate(last) }, place);
  }
  const decision = partyDecisionFault(input, today);
  if (decision === null) return;
  const facts = { today: formatDate(today), first: formatDate(first) };
  throw partyProblems[`party-decision-${decision}`](facts, { pointer: '/decidedOn', value: input.decidedOn });
}

/** Points as they were typed, in hundredths; none where the committee gave none. */
function hundredthsOf(typed: string | null | undefined): number | null {
  if (!typed) return null;
  const read = readTypedScore(typed, PARTY_MOST, '/score');
  if (read.state === 'REFUSED') throw notTaken([read.fault]);
  return Number(roundToHundredths(parseFraction(read.points)));
}
