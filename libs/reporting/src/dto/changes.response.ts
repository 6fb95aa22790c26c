import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '@app/organization';
import { OneOfOrNull, OrNull, RefOrNull } from '@app/platform';

/** What the log keeps the reading of. */
export const READ_SUBJECTS = ['staff_member', 'personal_number', 'staff_findings', 'evidence_file'] as const;
export type ReadSubject = (typeof READ_SUBJECTS)[number];

export const CHANGE_PAGES = ['task', 'inspection'] as const;

export class ChangeActorResponse {
  @ApiProperty({ description: 'As it stood then; “Hệ thống” for what a job did' })
  name!: string;

  @OrNull('string', 'uuid')
  personId!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Post on that day, where the reader may see it' })
  position!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Name of the job, where nobody acted' })
  job!: string | null;
}

export class ChangeSubjectResponse {
  @ApiProperty({ description: 'Table of the row' })
  type!: string;

  @ApiProperty()
  id!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What it is called today, where the reader may see it; an account as it was then',
  })
  title!: string | null;

  @OneOfOrNull(CHANGE_PAGES)
  page!: (typeof CHANGE_PAGES)[number] | null;

  @OrNull('string', 'uuid')
  pageId!: string | null;
}

export class ChangedFieldResponse {
  @ApiProperty()
  name!: string;

  @OrNull('string')
  before!: string | null;

  @OrNull('string')
  after!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What the id in `before` stands for, where one may see it',
  })
  beforeName!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What the id in `after` stands for, where one may see it',
  })
  afterName!: string | null;
}

export class ChangeResponse {
  @ApiProperty({ description: 'Of the entry: of its link in the log and its place there' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: ChangeActorResponse })
  who!: ChangeActorResponse;

  @ApiProperty({ description: 'Which act; the words are the client’s' })
  action!: string;

  @ApiProperty({ type: ChangeSubjectResponse })
  subject!: ChangeSubjectResponse;

  @RefOrNull(UnitRef)
  unit!: UnitRef | null;

  @ApiProperty({ type: [ChangedFieldResponse], description: 'Old and new; empty too where the content was erased' })
  fields!: ChangedFieldResponse[];

  @ApiProperty({ description: 'Personal content was erased; that it was done remains' })
  isErased!: boolean;

  @ApiProperty({ type: 'integer', description: 'Number of the transaction in its chain' })
  link!: number;

  @ApiProperty()
  requestId!: string;
}

export class ChangesResponse {
  @ApiProperty({ type: [ChangeResponse] })
  items!: ChangeResponse[];

  @OrNull('string')
  next!: string | null;
}

export class ReaderResponse {
  @ApiProperty({ description: 'As it stood then' })
  name!: string;

  @OrNull('string', 'uuid')
  personId!: string | null;
}

export class ReadSubjectResponse {
  @ApiProperty({ enum: READ_SUBJECTS, description: 'Table of the record' })
  type!: ReadSubject;

  @ApiProperty()
  id!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Whose or what, where the reader may see it' })
  title!: string | null;
}

export class RecordReadResponse {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: ReaderResponse })
  who!: ReaderResponse;

  @ApiProperty({ type: ReadSubjectResponse })
  subject!: ReadSubjectResponse;

  @RefOrNull(UnitRef)
  unit!: UnitRef | null;

  @ApiProperty()
  requestId!: string;
}

export class RecordReadsResponse {
  @ApiProperty({ type: [RecordReadResponse] })
  items!: RecordReadResponse[];

  @OrNull('string')
  next!: string | null;
}

export class ChainResponse {
  @ApiProperty({ type: 'string', description: 'The body; that of the tenant has none', nullable: true })
  name!: string | null;

  @ApiProperty({ type: 'integer', description: 'First transaction that was looked at' })
  from!: number;

  @ApiProperty({ type: 'integer', description: 'Last one' })
  through!: number;

  @ApiProperty()
  isWhole!: boolean;
}

export class ChainsResponse {
  @ApiProperty({ format: 'date-time' })
  checkedAt!: string;

  @ApiProperty({ type: [ChainResponse] })
  chains!: ChainResponse[];
}
