import { ApiProperty } from '@nestjs/swagger';

export class AssigneeResponse {
  @ApiProperty({ enum: ['person', 'unit'] })
  kind!: 'person' | 'unit';

  @ApiProperty({ description: 'Staff id or unit id, as text' })
  id!: string;

  @ApiProperty()
  name!: string;
}
