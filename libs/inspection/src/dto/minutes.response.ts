import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { MINUTES_VERBS, type MinutesVerb } from '../inspection.policy';
import { INSPECTION_STATES, type InspectionState } from '../rules/inspection-state';
import { MINUTES_GAPS, SIGNATURES, type MinutesGap, type SignatureState } from '../rules/minutes';

export class PaperRun {
  @ApiProperty()
  text!: string;

  @ApiProperty()
  bold!: boolean;

  @ApiProperty()
  italics!: boolean;
}

export class PaperColumn {
  @ApiProperty()
  title!: string;

  @ApiProperty({ enum: ['left', 'center', 'right'] })
  align!: 'left' | 'center' | 'right';

  @ApiProperty({ description: 'Its part of the width, in percent' })
  share!: number;
}

const BLOCKS = ['paragraph', 'basis', 'note', 'heading', 'list', 'table', 'writing-lines'] as const;

/** One block of the paper. Lines are made of runs: a paragraph has one line, a list one an item, a table one a cell. */
export class PaperBlock {
  @ApiProperty({ enum: BLOCKS })
  kind!: (typeof BLOCKS)[number];

  @ApiProperty({ type: 'array', items: { type: 'array', items: { $ref: '#/components/schemas/PaperRun' } } })
  lines!: PaperRun[][];

  @ApiProperty({ type: [PaperColumn], description: 'Of a table; empty otherwise' })
  columns!: PaperColumn[];

  @ApiProperty({ description: 'Of the part that holds what the unit says' })
  isOpinion!: boolean;
}

export class PaperSignature {
  @ApiProperty({ type: [String] })
  capacity!: string[];

  @OrNull('string')
  name!: string | null;
}

/** The paper as it is printed, for a screen. */
export class PaperResponse {
  @OrNull('string')
  parent!: string | null;

  @ApiProperty()
  issuer!: string;

  @OrNull('string')
  number!: string | null;

  @ApiProperty({ description: '“Minh Khê, ngày 20 tháng 11 năm 2026”' })
  dateline!: string;

  @ApiProperty()
  typeName!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ type: [PaperBlock] })
  body!: PaperBlock[];

  @ApiProperty({ type: [PaperSignature] })
  signatures!: PaperSignature[];

  @ApiProperty({ type: [PaperBlock] })
  tail!: PaperBlock[];

  @ApiProperty({ type: [String] })
  recipients!: string[];
}

export class MinutesGapResponse {
  @ApiProperty({ enum: MINUTES_GAPS })
  gap!: MinutesGap;

  @ApiProperty({ description: 'The minutes cannot be locked before this is mended' })
  stops!: boolean;

  @ApiProperty({ type: 'integer' })
  count!: number;
}

export class ScanResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;
}

export class AddendumResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  number!: number;

  @ApiProperty()
  text!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  writtenByName!: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt!: string;

  @ApiProperty({ description: 'SHA-256 over the hash before it and its content, hexadecimal' })
  hash!: string;
}

export class SignOffResponse {
  @ApiProperty({ enum: SIGNATURES })
  outcome!: SignatureState;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty()
  byName!: string;

  @OrNull('string')
  reason!: string | null;

  @OrNull('string')
  witnessName!: string | null;

  @OrNull('string')
  witnessPosition!: string | null;
}

export class MinutesResponse {
  @ApiProperty({ format: 'uuid' })
  inspectionId!: string;

  @ApiProperty({ enum: INSPECTION_STATES })
  state!: InspectionState;

  @OrNull('string')
  number!: string | null;

  @OrNull('string', 'date-time')
  lockedAt!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'SHA-256 of the frozen content, hexadecimal; null before',
  })
  contentHash!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'As printed on each page' })
  shortCode!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The frozen content, canonical JSON: what was hashed' })
  content!: string | null;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty()
  place!: string;

  @ApiProperty({ type: 'integer' })
  copies!: number;

  @OrNull('string')
  unitOpinion!: string | null;

  @ApiProperty({ type: SignOffResponse, nullable: true })
  signOff!: SignOffResponse | null;

  @ApiProperty({ type: ScanResponse, nullable: true })
  scan!: ScanResponse | null;

  @ApiProperty({ type: [AddendumResponse] })
  addenda!: AddendumResponse[];

  @ApiProperty({ type: [MinutesGapResponse], description: 'Before the lock: what is missing' })
  gaps!: MinutesGapResponse[];

  @ApiProperty({ type: PaperResponse })
  paper!: PaperResponse;

  @ApiProperty({ enum: MINUTES_VERBS, isArray: true, description: 'What the actor may do now' })
  allowed!: MinutesVerb[];
}
