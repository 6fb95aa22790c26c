import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AccountAdministration, identityProblems } from '@app/identity';
import { TransactionEvents } from '@app/platform';
import { HandOvers } from '@app/remediation';
import { PERSON_LEFT, PersonWork, type PersonLeft } from '@app/roster';
import type { DisableAccountRequest, HeldWorkResponse } from './leaving.requests';

/** Somebody leaves: the account is locked and the open work goes to another in one transaction. */
@Injectable()
export class Leaving implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly accounts: AccountAdministration,
    private readonly handOvers: HandOvers,
    private readonly work: PersonWork,
  ) {}

  onModuleInit(): void {
    this.events.on(PERSON_LEFT, (left) => this.ofRoster(left));
  }

  async openWork(accountId: string): Promise<HeldWorkResponse> {
    const { staffMemberId } = await this.accounts.look(accountId);
    if (staffMemberId === null) return { tasks: 0, visits: 0, work: 0, assessments: 0, takingUnitId: null };
    const held = await this.work.heldBy(staffMemberId);
    return { ...held, takingUnitId: held.tasks === 0 ? null : await this.handOvers.takingBody(staffMemberId) };
  }

  async disable(accountId: string, { reason, successorId = null }: DisableAccountRequest): Promise<void> {
    const { staffMemberId } = await this.accounts.disable(accountId, reason);
    if (staffMemberId !== null) await this.handOver(staffMemberId, { reason, successorId });
  }

  /** Whoever is off the roster signs in no more, and leaves nothing behind in their hands. */
  private async ofRoster({ staffMemberId, reason, successorId }: PersonLeft): Promise<void> {
    const account = await this.accounts.ofPerson(staffMemberId);
    if (account?.state === 'ACTIVE') await this.accounts.disable(account.id, reason);
    await this.handOver(staffMemberId, { reason, successorId });
  }

  private async handOver(
    fromStaffMemberId: string,
    { reason, successorId }: { reason: string; successorId?: string | null | undefined },
  ): Promise<void> {
    const count = await this.handOvers.countOpen(fromStaffMemberId);
    if (count === 0) return;
    if (successorId === undefined) throw identityProblems['open-work-first']({ count });
    if (successorId === null) throw identityProblems['open-work']({ count }, { pointer: '/successorId' });
    await this.handOvers.ofLeaver({ id: uuidv7(), fromStaffMemberId, toStaffMemberId: successorId, reason });
  }
}
