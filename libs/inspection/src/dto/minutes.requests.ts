import { LEAST_WRITTEN } from '@app/kernel';
import { Id, Moment, OneOf, Text, Whole } from '@app/platform';

/** What is said when the minutes are read out; what is left out takes the product's default. */
export class LockMinutesRequest {
  @Text({ max: 4000, nullable: true, optional: true, description: 'The unit’s opinion; lines to write on without it' })
  unitOpinion?: string | null;

  @Whole({ min: 1, max: 20, optional: true, description: '2 where nothing is said' })
  copies?: number;

  @Text({ max: 200, nullable: true, optional: true, description: 'The unit’s seat where nothing is said' })
  place?: string | null;

  @Moment({ optional: true, description: 'Now, when left out' })
  endedAt?: string;
}

export const SIGN_OFF_OUTCOMES = ['SIGNED', 'REFUSED'] as const;

export class SignOffRequest {
  @OneOf(SIGN_OFF_OUTCOMES)
  outcome!: (typeof SIGN_OFF_OUTCOMES)[number];

  @Text({ min: LEAST_WRITTEN, max: 2000, optional: true, description: 'Why the unit does not sign; with REFUSED' })
  reason?: string;

  @Text({ min: 2, max: 120, optional: true, description: 'With REFUSED' })
  witnessName?: string;

  @Text({ min: 2, max: 200, optional: true, description: 'With REFUSED' })
  witnessPosition?: string;
}

export class AttachScanRequest {
  @Id({ description: 'An evidence file of the actor: the signed paper, scanned or photographed' })
  fileId!: string;
}

export class AddAddendumRequest {
  @Id()
  id!: string;

  @Text({ min: LEAST_WRITTEN, max: 8000 })
  text!: string;

  @Text({ min: LEAST_WRITTEN, max: 2000 })
  reason!: string;
}
