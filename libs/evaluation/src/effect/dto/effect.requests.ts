import { OneOf, Text, Whole } from '@app/platform';
import { EFFECT_DECISIONS, type EffectDecision } from '../../rules/finding-effect';

export class DecideEffectRequest {
  @Whole({ min: 1, max: 2_000_000_000, description: 'The version that was read' })
  version!: number;

  @OneOf(EFFECT_DECISIONS, { description: 'As proposed, otherwise than proposed, or not at all' })
  decision!: EffectDecision;

  @Text({ max: 20, optional: true, nullable: true, example: 'I.2', description: 'Of CHANGED: the line' })
  criterion?: string | null;

  @Text({ max: 20, optional: true, nullable: true, example: '0,5', description: 'Of CHANGED: what is taken off' })
  points?: string | null;

  @Text({ max: 1000, optional: true, nullable: true, description: 'Of CHANGED and REJECTED: why' })
  reason?: string | null;
}

export class ReplyToEffectRequest {
  @Text({ min: 10, max: 2000 })
  text!: string;
}
