import { ApiProperty } from '@nestjs/swagger';

export class ProblemFieldResponse {
  @ApiProperty({ description: 'JSON pointer into the body, or the query key' })
  pointer!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  message!: string;

  @ApiProperty()
  remedy!: string;

  @ApiProperty({
    required: false,
    description: 'What was sent; masked where it is secret',
    anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
  })
  value?: string | number | boolean | null;
}

/** RFC 9457, in the language of Accept-Language. */
export class ProblemResponse {
  @ApiProperty()
  type!: string;

  @ApiProperty({ description: 'Stable; never changes its meaning' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiProperty()
  detail!: string;

  @ApiProperty()
  remedy!: string;

  @ApiProperty()
  instance!: string;

  @ApiProperty({ description: 'To quote when asking for help' })
  traceId!: string;

  @ApiProperty({
    required: false,
    ...({ type: 'object' } as object),
    additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'Of some problems: what the words say, as data',
  })
  facts?: Record<string, string | number>;

  @ApiProperty({ type: [ProblemFieldResponse], required: false })
  errors?: ProblemFieldResponse[];
}
