import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AccountAdministration, identityProblems } from '@app/identity';
import { HandOvers } from '@app/remediation';
import type { DisableAccountRequest, HeldWorkResponse } from './leaving.requests';

/** Somebody leaves: the account is locked and the open work goes to another in one transaction. */
@Injectable()
export class Leaving {
  constructor(
    private readonly accounts: AccountAdministration,
    private readonly handOvers: HandOvers,
  ) {}

  async openWork(accountId: string): Promise<HeldWorkResponse> {
    const { staffMemberId } = await this.accounts.look(accountId);
    return { tasks: staffMemberId === null ? 0 : await this.handOvers.countOpen(staffMemberId) };
  }

  async disable(accountId: string, { reason, successorId = null }: DisableAccountRequest): Promise<void> {
    const { staffMemberId } = await this.accounts.disable(accountId, reason);
    if (staffMemberId === null) return;
    const count = await this.handOvers.countOpen(staffMemberId);
    if (count === 0) return;
    if (successorId === null) throw identityProblems['open-work']({ count }, { pointer: '/successorId' });
    await this.handOvers.ofLeaver({
      id: uuidv7(),
      fromStaffMemberId: staffMemberId,
      toStaffMemberId: successorId,
      reason,
    });
  }
}
