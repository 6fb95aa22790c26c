import { ApiProperty } from '@nestjs/swagger';
import { OrNull, RefOrNull } from '@app/platform';
import { UNIT_ACTS, type OpenWork, type UnitActKind } from '../rules/unit-act';
import { UNIT_KINDS, type UnitKind } from '../rules/unit-kind';
import { UnitPageResponse, UnitRef } from './unit.response';
import { WorkingHoursResponse } from './working-hours.response';

export class UnitTreeRow {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: UNIT_KINDS })
  kind!: UnitKind;

  @OrNull('integer')
  parentId!: number | null;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @OrNull('string', 'date')
  validTo!: string | null;

  @OrNull('string')
  shortName!: string | null;

  @ApiProperty({ type: [UnitRef], description: 'Who took over when it ended' })
  successors!: UnitRef[];
}

export class UnitTreeResponse {
  @OrNull('string', 'date')
  on!: string | null;
  @ApiProperty({ type: [UnitTreeRow], description: 'Parents before what stands under them' })
  items!: UnitTreeRow[];
}

export class UnitActResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: UNIT_ACTS })
  kind!: UnitActKind;

  @ApiProperty({ format: 'date' })
  onDay!: string;

  /** Number of the paper; why it was a mistake, for a reopening. */
  @OrNull('string')
  decision!: string | null;

  @OrNull('string', 'date')
  decidedOn!: string | null;

  @OrNull('string')
  decidedBy!: string | null;

  @OrNull('string')
  nameBefore!: string | null;

  @OrNull('string')
  nameAfter!: string | null;

  @ApiProperty()
  byName!: string;

  @ApiProperty({ format: 'date-time' })
  decidedAt!: string;
}

export class OpenWorkResponse implements OpenWork {
  @ApiProperty({ type: 'integer', description: 'Tasks that are not closed' })
  tasks!: number;

  @ApiProperty({ type: 'integer', description: 'Visits that are not closed, of it and by it' })
  visits!: number;

  @ApiProperty({ type: 'integer', description: 'People whose post is there' })
  people!: number;

  @ApiProperty({ type: 'integer', description: 'Accounts that are seen to there and can sign in' })
  accounts!: number;

  @ApiProperty({ type: 'integer', description: 'Numbers of posts given to it that hold or are to hold' })
  quotas!: number;

  @ApiProperty({ type: 'integer', description: 'Duties of its list that somebody has' })
  duties!: number;
}

export class HoursInForceResponse {
  @ApiProperty({ type: WorkingHoursResponse })
  hours!: WorkingHoursResponse;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  /** Whose they are: its own, its body’s; null: those of the whole authority. */
  @RefOrNull(UnitRef)
  unit!: UnitRef | null;
}

export class OwnHoursResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: WorkingHoursResponse })
  hours!: WorkingHoursResponse;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @OrNull('string')
  setByName!: string | null;
}

export class UnitHoursResponse {
  @RefOrNull(HoursInForceResponse)
  inForce!: HoursInForceResponse | null;

  @ApiProperty({
    type: [OwnHoursResponse],
    description: 'Set for this very unit, what is planned included; newest first, at most 50',
  })
  own!: OwnHoursResponse[];
}

export class UnitRecordResponse extends UnitPageResponse {
  @ApiProperty({ type: [UnitActResponse], description: 'Newest first' })
  acts!: UnitActResponse[];

  @ApiProperty({ type: OpenWorkResponse })
  openWork!: OpenWorkResponse;

  @ApiProperty({ type: UnitHoursResponse, description: 'Hours of a working day, by which a roll-call counts' })
  workingHours!: UnitHoursResponse;
}
