import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { PROPOSAL_KINDS, type ProposalKind } from '../rules/desk';
import { AssigneeResponse } from './assignee.response';
import { PersonRef } from './proof.response';

/** What the desk officer has prepared and nobody has decided yet. */
export class ProposalResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: PROPOSAL_KINDS })
  kind!: ProposalKind;

  @ApiProperty({ type: AssigneeResponse, nullable: true })
  assignee!: AssigneeResponse | null;

  @OrNull('string')
  note!: string | null;

  @ApiProperty({ type: PersonRef })
  by!: PersonRef;
}
