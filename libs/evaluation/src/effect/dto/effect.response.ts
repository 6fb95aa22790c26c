import { ApiProperty } from '@nestjs/swagger';
import { FINDING_CLASSES, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { OrNull } from '@app/platform';
import { EFFECT_STATES, type EffectState } from '../../rules/finding-effect';

/** What a concluded finding takes off a line of the general criteria, or is proposed to. */
export class FindingEffectResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: EFFECT_STATES })
  state!: EffectState;

  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @ApiProperty({ format: 'uuid' })
  findingId!: string;

  @ApiProperty()
  title!: string;

  @OrNull('string')
  detail!: string | null;

  @ApiProperty({ enum: FINDING_CLASSES })
  findingClass!: FindingClass;

  @ApiProperty({ enum: SEVERITIES })
  severity!: Severity;

  @ApiProperty({ enum: ['SUBJECT', 'RESPONSIBLE'], description: 'Whoever did it, or answers for it' })
  part!: 'SUBJECT' | 'RESPONSIBLE';

  @OrNull('string')
  legalBasis!: string | null;

  @ApiProperty({ format: 'date', description: 'The day of the visit' })
  actOn!: string;

  @ApiProperty()
  minutesNumber!: string;

  @ApiProperty()
  noticeNumber!: string;

  @ApiProperty({ format: 'date' })
  noticeOn!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the person said before it was concluded' })
  statement!: string | null;

  @ApiProperty({ example: 'I.2', description: 'The line as proposed' })
  criterion!: string;

  @ApiProperty({ example: '0.50', description: 'Points as proposed' })
  points!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The line as decided' })
  decidedCriterion!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Points as decided' })
  decidedPoints!: string | null;

  @OrNull('string')
  decisionReason!: string | null;

  @OrNull('string')
  decidedByName!: string | null;

  @OrNull('string', 'date-time')
  decidedAt!: string | null;

  @OrNull('string')
  takenBackReason!: string | null;

  @OrNull('string')
  takenBackByName!: string | null;

  @OrNull('string', 'date-time')
  takenBackAt!: string | null;

  @OrNull('string')
  reply!: string | null;

  @OrNull('string', 'date-time')
  repliedAt!: string | null;

  @ApiProperty({ enum: ['decide', 'reply'], isArray: true, description: 'What the reader may do with it now' })
  may!: ('decide' | 'reply')[];
}
