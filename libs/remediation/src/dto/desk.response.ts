import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { PersonRef } from './proof.response';
import { ProposalResponse } from './proposal.response';
import { TaskRowResponse } from './task.response';

export class DeskRowResponse extends TaskRowResponse {
  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @OrNull('string')
  division!: string | null;

  @OrNull('string', 'date')
  closedOn!: string | null;

  @ApiProperty({ type: ProposalResponse, nullable: true })
  proposal!: ProposalResponse | null;
}

export class DeskListResponse {
  @ApiProperty({ type: [DeskRowResponse] })
  items!: DeskRowResponse[];

  @OrNull('string')
  next!: string | null;
}

export class DeskCountsResponse {
  @ApiProperty({ type: 'integer' })
  open!: number;

  @ApiProperty({ type: 'integer' })
  new!: number;

  @ApiProperty({ type: 'integer' })
  provisional!: number;

  @ApiProperty({ type: 'integer' })
  overdue!: number;

  @ApiProperty({ type: 'integer', description: 'Due within three working days' })
  soon!: number;

  @ApiProperty({ type: 'integer' })
  sign!: number;

  @ApiProperty({ type: 'integer' })
  sent!: number;

  @ApiProperty({ type: 'integer' })
  proposed!: number;

  @ApiProperty({ type: 'integer' })
  closed!: number;

  @OrNull('string', 'date')
  nextDueOn!: string | null;
}

export class BatchRowResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Whether it stands as asked, now or since an earlier try' })
  done!: boolean;

  @OrNull('string')
  etag!: string | null;

  @OrNull('string')
  code!: string | null;

  @OrNull('string')
  title!: string | null;

  @OrNull('string')
  remedy!: string | null;
}

export class BatchResponse {
  @ApiProperty({ type: 'integer' })
  done!: number;

  @ApiProperty({ type: 'integer' })
  skipped!: number;

  @ApiProperty({ type: [BatchRowResponse] })
  rows!: BatchRowResponse[];
}

/** Somebody who has open work in the units that the reader leads, even when they have moved on to another body. */
export class HolderResponse extends PersonRef {
  @OrNull('string')
  division!: string | null;

  @ApiProperty({ type: 'integer' })
  openTasks!: number;
}

export class HoldersResponse {
  @ApiProperty({ type: [HolderResponse] })
  items!: HolderResponse[];
}

export class HandOverResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: PersonRef })
  from!: PersonRef;

  @ApiProperty({ type: PersonRef })
  to!: PersonRef;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: 'integer' })
  taskCount!: number;

  @ApiProperty({ format: 'date-time' })
  handedAt!: string;
}
