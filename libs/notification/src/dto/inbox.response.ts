import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import { ABOUT_TYPES, type AboutType } from '../rules/about';

export class AboutResponse {
  @ApiProperty({ enum: ABOUT_TYPES })
  type!: AboutType;

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class FactResponse {
  @ApiProperty()
  name!: string;

  @ApiProperty()
  value!: string;
}

export class InboxItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Which sentence; the words are the client’s' })
  code!: string;

  @ApiProperty({ type: [FactResponse], description: 'What the sentence names' })
  facts!: FactResponse[];

  @ApiProperty({ type: AboutResponse })
  about!: AboutResponse;

  @ApiProperty({ format: 'date-time' })
  toldAt!: string;

  @ApiProperty({ description: 'Name as it stood then' })
  toldByName!: string;

  @OrNull('string', 'date-time')
  readAt!: string | null;
}

export class InboxResponse {
  @ApiProperty({ type: [InboxItemResponse] })
  items!: InboxItemResponse[];

  @OrNull('string')
  next!: string | null;

  @ApiProperty({ type: 'integer', description: 'Counted up to 100, among the newest' })
  unread!: number;
}
