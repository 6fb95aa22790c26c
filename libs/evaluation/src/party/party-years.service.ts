import { Injectable } from '@nestjs/common';
import { ReadLog } from '@app/audit';
import { localDate, reaches, type LocalDate, type StaffKind } from '@app/kernel';
import { UnitService } from '@app/organization';
import { platformProblems, UnitOfWork } from '@app/platform';
import { PartyMembership, StaffService } from '@app/roster';
import { partyBasis, partyPeriodsEnded, partyStanding } from '../rules/party-result';
import type { PartyResultsQuery } from './dto/party.requests';
import type { PartyResultsResponse, PartyYearResponse } from './dto/party.response';
import { mayReadPartyResults } from './party.policy';
import { PartyReadModel } from './party.read-model';

const PAGE = 50;

/** Whose year it is, and where they work today. */
interface Whose {
  readonly staffMemberId: string;
  readonly staffKind: StaffKind;
  readonly unit: { readonly id: number };
  readonly year: number;
}

/** The Party's results of a year, for whoever may read Party data, and of oneself. */
@Injectable()
export class PartyYears {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readLog: ReadLog,
    private readonly units: UnitService,
    private readonly staff: StaffService,
    private readonly members: PartyMembership,
    private readonly rows: PartyReadModel,
  ) {}

  /** The year with the Party's results beside it; for whoever may not read them there is no such field, whatever was entered. */
  async beside<Year extends Whose>(year: Year): Promise<Year & { party?: PartyYearResponse }> {
    const { staffMemberId: id, unit } = year;
    const may = mayReadPartyResults(this.unitOfWork.current.actor, { id, orgUnitId: unit.id });
    return may ? { ...year, party: await this.ofPerson(year) } : year;
  }

  /** The year that a result is of, as it stands now for whoever entered or withdrew it. */
  async of({ staffMemberId, year }: Pick<Whose, 'staffMemberId' | 'year'>): Promise<PartyYearResponse> {
    const { kind } = await this.staff.onDay(staffMemberId, this.unitOfWork.current.today);
    return this.ofPerson({ staffMemberId, staffKind: kind, year });
  }

  private async ofPerson({ staffMemberId, staffKind, year }: Omit<Whose, 'unit'>): Promise<PartyYearResponse> {
    const { today } = this.unitOfWork.current;
    const day = dayIn(year, today);
    const membershipOf = await this.members.of([staffMemberId]);
    return {
      ...{ year, basis: basisOn(day), ended: partyPeriodsEnded(year, today) },
      standing: partyStanding({ staffKind, membership: membershipOf(staffMemberId) }, day),
      results: await this.rows.ofPerson(staffMemberId, year),
    };
  }

  /** Of everybody in a unit in reach who carries one, page by page. Whose was shown is written down with it. */
  async people({ unitId, year: asked, after, limit = PAGE }: PartyResultsQuery): Promise<PartyResultsResponse> {
    const { actor, scope, today } = this.unitOfWork.current;
    const year = asked ?? Number(today.slice(0, 4));
    const unit = await this.units.getOrFail(unitId);
    if (!reaches(scope, unit.id)) throw platformProblems['not-found']();
    const cursor = after?.split('~')[1] ?? null;
    const rows = await this.rows.people({ unitId, year, after: cursor, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? `infinity~${last.staffMemberId}` : null;
    const day = dayIn(year, today);
    // What is known of membership is sealed, so that no query can ask for members alone.
    const membershipOf = await this.members.of(page.map(({ staffMemberId }) => staffMemberId));
    const shown = page
      .map((row) => ({ ...row, standing: partyStanding({ ...row, membership: membershipOf(row.staffMemberId) }, day) }))
      .filter(({ standing, results }) => standing !== null || results.length > 0);
    const others = shown.filter(({ staffMemberId }) => staffMemberId !== actor.staffMemberId);
    await this.readLog.recordAll(
      'staff_member',
      others.map(({ staffMemberId: id, orgUnitId }) => ({ id, orgUnitId })),
    );
    const items = shown.map(({ orgUnitId: _, ...item }) => item);
    return { year, basis: basisOn(day), ended: partyPeriodsEnded(year, today), items, next };
  }
}

/** A year that has passed as it ended, this one as it stands. */
function dayIn(year: number, today: LocalDate): LocalDate {
  const last = localDate(`${year}-12-31`);
  return last < today ? last : today;
}

const basisOn = (day: LocalDate): string | null => partyBasis(day)?.document ?? null;
