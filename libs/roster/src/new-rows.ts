import { foldVietnamese, splitName } from '@app/kernel';
import type { Appointment } from './entities/appointment.entity';
import type { StaffMember } from './entities/staff-member.entity';
import type { StaffMovement } from './entities/staff-movement.entity';
import type { DutyGroup, StaffKind } from './rules/staff-kind';

/** The parts of a name that sorting and searching need, from the name as it is written. */
export function namesOf(
  written: string,
): Pick<StaffMember, 'fullName' | 'givenName' | 'familyAndMiddle' | 'nameFolded'> {
  const fullName = written.normalize('NFC');
  const { given, familyAndMiddle } = splitName(fullName);
  return { fullName, givenName: given, familyAndMiddle, nameFolded: foldVietnamese(fullName) };
}

interface Newcomer {
  readonly id: string;
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly fullName: string;
  readonly kind: StaffKind;
}

/** A row of the roster of which nothing but name, kind and unit is known yet. */
export function newPerson({ id, tenantId, orgUnitId, fullName, kind }: Newcomer): StaffMember {
  return {
    ...{ id, tenantId, orgUnitId, kind, earlierUnits: [], ...namesOf(fullName) },
    ...{ staffCode: null, sex: null, birthYear: null, bornOn: null, managedBy: null, rankCode: null, rankStep: null },
    version: 1,
  };
}

interface NewPost {
  readonly id: string;
  readonly orgUnitId: number;
  readonly position: string;
  readonly startsOn: string;
  readonly dutyGroup?: DutyGroup | null | undefined;
  readonly jobPositionId?: string | null | undefined;
  readonly isMain?: boolean;
  readonly isSecondment?: boolean;
  readonly until?: string | null;
  readonly decisionNumber?: string | null;
  readonly openedBy?: string | null;
}

export function newPost(person: Pick<StaffMember, 'id' | 'tenantId'>, post: NewPost): Appointment {
  const { id, orgUnitId, startsOn, until = null } = post;
  return {
    ...{ id, tenantId: person.tenantId, staffMemberId: person.id, orgUnitId },
    ...{ position: post.position.normalize('NFC'), dutyGroup: post.dutyGroup ?? null },
    jobPositionId: post.jobPositionId ?? null,
    ...{ isMain: post.isMain ?? true, isSecondment: post.isSecondment ?? false },
    ...{ startsOn, endsOn: until, openedUntil: until, openedBy: post.openedBy ?? null, endedBy: null },
    ...{ decisionNumber: post.decisionNumber ?? null, version: 1 },
  };
}

/** A post or a unit as the movement names it, whatever it is called later. */
export interface Side {
  readonly unit: { readonly id: number; readonly name: string };
  readonly position: string;
}

type Said = Pick<
  StaffMovement,
  'id' | 'orgUnitId' | 'kind' | 'onDay' | 'enteredByName' | 'enteredAt' | 'contentHash'
> & {
  readonly untilDay?: string | null;
  readonly from?: Side | null;
  readonly to?: Side | null;
  readonly leaveKind?: StaffMovement['leaveKind'];
  readonly decision?: { readonly number: string; readonly decidedOn: string; readonly by: string } | null;
  readonly note?: string | null;
};

/** Which number it gets in the order is the database's to say. */
export type NewMovement = Omit<StaffMovement, 'written'>;

export function newMovement(person: Pick<StaffMember, 'id' | 'tenantId'>, said: Said): NewMovement {
  const { id, orgUnitId, kind, onDay, enteredByName, enteredAt, contentHash } = said;
  const { untilDay = null, from = null, to = null, leaveKind = null, decision = null, note } = said;
  return {
    ...{ id, tenantId: person.tenantId, staffMemberId: person.id, orgUnitId, kind, onDay, untilDay },
    ...{ fromUnitId: from?.unit.id ?? null, fromUnitName: from?.unit.name ?? null },
    ...{ fromPosition: from?.position ?? null, toPosition: to?.position ?? null },
    ...{ toUnitId: to?.unit.id ?? null, toUnitName: to?.unit.name ?? null, leaveKind },
    ...{ decisionNumber: decision?.number ?? null, decidedOn: decision?.decidedOn ?? null },
    ...{ decidedBy: decision?.by ?? null, note: note || null, enteredByName, enteredAt, contentHash },
    ...{ withdrawnByName: null, withdrawnAt: null, withdrawnReason: null },
  };
}
