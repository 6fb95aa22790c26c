import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OrNull } from '@app/platform';
import { SANCTION_FORMS, SANCTION_SIDES, type SanctionForm, type SanctionSide } from '../rules/sanction';

export class SanctionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: SANCTION_SIDES })
  side!: SanctionSide;

  @ApiProperty({ enum: SANCTION_FORMS })
  form!: SanctionForm;

  @ApiProperty({ type: UnitRef, description: 'Where the person worked on the day of the act' })
  unit!: UnitRef;

  @ApiProperty()
  decisionNumber!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  decidedBy!: string;

  @ApiProperty({ description: 'What the person did, as the decision says it' })
  conduct!: string;

  @ApiProperty({ format: 'date' })
  actOn!: string;

  @ApiProperty({ format: 'date' })
  effectiveOn!: string;

  @ApiProperty({ format: 'date', description: 'First day without effect' })
  endsOn!: string;

  @ApiProperty({ description: 'Whether it has effect today' })
  hasEffect!: boolean;

  @ApiProperty({
    type: 'boolean',
    nullable: true,
    description: 'About a public duty, as signed; null until somebody has',
  })
  isPublicDuty!: boolean | null;

  @OrNull('string')
  publicDutyReason!: string | null;

  @OrNull('string')
  publicDutyByName!: string | null;

  @OrNull('string', 'date-time')
  publicDutyAt!: string | null;

  @ApiProperty()
  recordedByName!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'By which paper, or why, it was annulled' })
  annulment!: string | null;

  @OrNull('string')
  annulledByName!: string | null;

  @OrNull('string', 'date-time')
  annulledAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The person’s own word' })
  reply!: string | null;

  @OrNull('string', 'date-time')
  repliedAt!: string | null;
}

export class SanctionListResponse {
  @ApiProperty({ type: [SanctionResponse], description: 'Of one person, newest first, at most 50; annulled ones too' })
  items!: SanctionResponse[];
}
