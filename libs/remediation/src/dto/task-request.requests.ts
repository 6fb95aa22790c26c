import { LEAST_WRITTEN } from '@app/kernel';
import { Cursor, Day, Id, Limit, OneOf, Text } from '@app/platform';
import { REQUEST_KINDS, REQUEST_OUTCOMES, type RequestKind, type RequestOutcome } from '../rules/task-request';

export class AskTaskRequest {
  @Id()
  id!: string;

  @OneOf(REQUEST_KINDS)
  kind!: RequestKind;

  @Text({
    min: LEAST_WRITTEN,
    max: 4000,
    description: 'The question, the reason for more time, or what the unit disputes',
  })
  text!: string;

  @Day({ optional: true, description: 'The due date asked for; for kind EXTENSION and no other' })
  proposedDueOn?: string;

  @Id({ optional: true, description: 'A file received before' })
  fileId?: string;
}

export class AnswerTaskRequest {
  @OneOf(REQUEST_OUTCOMES)
  outcome!: RequestOutcome;

  @Text({ min: LEAST_WRITTEN, max: 4000, description: 'The answer and its reason, in words that the unit can act on' })
  answer!: string;

  @Day({ optional: true, description: 'The new due date; for outcome GRANTED and no other' })
  grantedDueOn?: string;
}

/** Whose list: what the own units have asked, or what the own inspecting body has to answer. */
export const REQUEST_SIDES = ['asked', 'to-answer'] as const;
export type RequestSide = (typeof REQUEST_SIDES)[number];
export const REQUEST_STATES = ['open', 'answered'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export class ListRequestsQuery {
  @OneOf(REQUEST_SIDES)
  side!: RequestSide;

  @OneOf(REQUEST_STATES)
  state!: RequestState;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
