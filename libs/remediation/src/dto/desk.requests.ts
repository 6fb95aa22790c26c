import { SEVERITIES, type Severity } from '@app/kernel';
import { Cursor, Id, Limit, Nested, NestedList, OneOf, Text, Whole } from '@app/platform';
import { PROPOSAL_KINDS, type ProposalKind } from '../rules/desk';
import { AssigneeRequest, ReasonRequest } from './task.requests';

/** What a tab of the desk shows; all but the last are open tasks, by due day. */
export const DESK_TABS = [
  ...(['open', 'new', 'provisional', 'overdue', 'soon'] as const),
  ...(['sign', 'sent', 'proposed', 'closed'] as const),
] as const;
export type DeskTab = (typeof DESK_TABS)[number];

export class ListDeskQuery {
  @OneOf(DESK_TABS)
  tab!: DeskTab;

  @OneOf(SEVERITIES, { optional: true })
  severity?: Severity;

  @Id({ optional: true, description: 'In the hands of this person' })
  assigneeStaffId?: string;

  @Whole({ min: 1, max: 2_147_483_647, optional: true, fromText: true, description: 'In this division' })
  assigneeUnitId?: number;

  @Id({ optional: true, description: 'Of the notice of this visit' })
  inspectionId?: string;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class ProposeRequest {
  @Id()
  id!: string;

  @OneOf(PROPOSAL_KINDS)
  kind!: ProposalKind;

  @Nested(() => AssigneeRequest, { optional: true, description: 'For kind ASSIGN' })
  assignee?: AssigneeRequest;

  @Text({ max: 1000, optional: true })
  note?: string;
}

export const BATCH_VERBS = ['assign', 'sign', 'approve-proposal'] as const;
export type BatchVerb = (typeof BATCH_VERBS)[number];

export class BatchItemRequest {
  @Id({ description: 'The task' })
  id!: string;

  @Text({ min: 3, max: 80, description: 'Its ETag, as it was read' })
  version!: string;

  @Nested(() => AssigneeRequest, { optional: true, description: 'For verb assign' })
  assignee?: AssigneeRequest;

  @Text({ max: 1000, optional: true, description: 'For verb assign' })
  note?: string;
}

export class BatchRequest {
  @OneOf(BATCH_VERBS)
  verb!: BatchVerb;

  @NestedList(() => BatchItemRequest, { min: 1, max: 100 })
  items!: BatchItemRequest[];
}

export class HandOverRequest extends ReasonRequest {
  @Id()
  id!: string;

  @Id({ description: 'Whose open work it is' })
  fromStaffMemberId!: string;

  @Id({ description: 'Who goes on with it' })
  toStaffMemberId!: string;
}
