import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import type { PartValues } from '../rules/particulars';
import { ParticularsRows } from './particulars.rows';

export type KnownMembership = Pick<PartValues['PARTY'], 'isMember' | 'joinedOn'>;

/** Who is known as a member of the Party, as far as the actor's own right to that part reaches, and of oneself. */
@Injectable()
export class PartyMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: ParticularsRows,
  ) {}

  /** Of these people; null where nothing was entered, or nothing that the actor may read. */
  async of(ids: readonly string[]): Promise<(id: string) => KnownMembership | null> {
    const { actor } = this.unitOfWork.current;
    const said = await this.rows.openAll(actor.tenantId, ['PARTY'], () => ids);
    return (id) => said(id).PARTY ?? null;
  }
}
