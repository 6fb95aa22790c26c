import { Day, Id, OneOf, Text, Whole } from '@app/platform';
import { GRANT_CAPACITIES, type GrantCapacity } from '../rules/grant';

export class GiveRoleRequest {
  @Id({ description: 'Of the grant, made by the client' })
  id!: string;

  @Text({ max: 40, example: 'COMMUNE_CHAIR' })
  role!: string;

  @Whole({ min: 1, max: 2_147_483_647, description: 'Over this unit and all below it' })
  unitId!: number;

  @Day({ optional: true, description: 'Today when left out' })
  validFrom?: string;

  @Day({ optional: true, nullable: true, description: 'The last day on which it holds; null: until it is taken back' })
  lastDay?: string | null;

  @OneOf(GRANT_CAPACITIES, { optional: true, description: 'OWN when left out; all others rest on a document' })
  capacity?: GrantCapacity;

  @Id({ optional: true, nullable: true, description: 'In whose place' })
  standsForId?: string | null;

  @Text({ max: 60, optional: true, nullable: true, description: 'Number of the document that it rests on' })
  basisNumber?: string | null;

  @Day({ optional: true, nullable: true })
  basisDate?: string | null;
}

export class TakeRoleBackRequest {
  @Day({ optional: true, description: 'The last day on which it holds; at once when left out' })
  lastDay?: string;

  @Text({ min: 10, max: 1000 })
  reason!: string;
}
