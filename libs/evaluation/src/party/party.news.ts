import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { NotificationService } from '@app/notification';
import { UnitService } from '@app/organization';
import { StaffService } from '@app/roster';
import type { PartyResult } from './entities/party-result.entity';
import { partyResultEntered, partyResultWithdrawn } from './party.audit';

/** What has become of a result goes into the log of the person's body, and to the person. */
@Injectable()
export class PartyNews {
  constructor(
    private readonly audit: AuditLog,
    private readonly notification: NotificationService,
    private readonly units: UnitService,
    private readonly staff: StaffService,
  ) {}

  /**
   * To the person alone: that there is one tells of membership, so that the log says that it was told, and not to whom. What was
   * concluded is not told, it stands with their year.
   */
  async tell(news: 'entered' | 'withdrawn', result: PartyResult): Promise<void> {
    const { id, year, period, staffMemberId } = result;
    const { orgUnitId } = await this.staff.getOrFail(staffMemberId);
    const home = await this.units.getOrFail(orgUnitId);
    this.audit.record(news === 'entered' ? partyResultEntered(result, home) : partyResultWithdrawn(result, home));
    await this.notification.tell({
      code: `evaluation.party-result-${news}`,
      facts: { year: String(year), period },
      about: { type: 'party-result', id },
      to: [{ person: staffMemberId }],
      isUnnamed: true,
      orgUnitId: home.bodyId,
      laneUnitId: home.bodyId,
    });
  }
}
