import { FINDING_CLASSES, LEAST_WRITTEN, SEVERITIES, type FindingClass, type Severity } from '@app/kernel';
import { Day, Id, NestedList, OneOf, SomeOf, Text, Whole } from '@app/platform';
import { ASKS, type Ask } from '../rules/checklist';
import { LONGEST, LONGEST_TERM, LONGEST_TITLE } from '../rules/checklist-content';

/** As many as an inspector can walk through, and some. */
const MOST_ITEMS = 200;

export class BeginDraftRequest {
  @Id({ description: 'Made by the client: the same request again is the same draft' })
  id!: string;

  @Id({ optional: true, description: 'The version whose items it begins with; left out, it begins empty' })
  fromVersionId?: string;

  @Text({
    min: 2,
    max: 20,
    optional: true,
    example: 'KTCV',
    description: 'Of the list; that of the version when left out',
  })
  code?: string;

  @Text({ min: 5, max: LONGEST_TITLE, optional: true, description: 'That of the version when left out' })
  title?: string;
}

/** An item while it is drafted: what is still to be written is empty. */
export class DraftItemRequest {
  @Id({ description: 'Made by the client, stays with the item' })
  id!: string;

  @Text({ min: 0, max: LONGEST.code, description: 'By which findings are counted as repeated' })
  code!: string;

  @Text({ min: 0, max: LONGEST.section })
  section!: string;

  @Text({ min: 0, max: LONGEST.title, description: 'What a finding of the item is called' })
  title!: string;

  @Text({ min: 0, max: LONGEST.requirement, description: 'What "Đạt" says' })
  requirement!: string;

  @Text({ max: LONGEST.legalBasis, nullable: true, description: 'As the minutes cite it' })
  legalBasis!: string | null;

  @Text({ max: LONGEST.basisCode, nullable: true, description: 'The law, whose days of validity flag the item' })
  basisCode!: string | null;

  @OneOf(FINDING_CLASSES)
  findingClass!: FindingClass;

  @OneOf(SEVERITIES)
  severity!: Severity;

  @Whole({ min: 1, max: LONGEST_TERM, description: 'Default term, capped by severity' })
  termWorkdays!: number;

  @Text({ min: 0, max: LONGEST.expectedFix })
  expectedFix!: string;

  @SomeOf(ASKS, { description: 'What a finding should say beside its text' })
  asks!: Ask[];

  @Text({ max: LONGEST.countLabel, nullable: true })
  countLabel!: string | null;

  @Text({ max: LONGEST.totalLabel, nullable: true, description: 'Of what the count is a part' })
  totalLabel!: string | null;

  @Text({ max: LONGEST.replacesCode, nullable: true, description: 'Item of a retired list that this one stands for' })
  replacesCode!: string | null;

  @Text({ min: 0, max: 200, description: 'Where it was taken from; empty: from the decision that publishes it' })
  source!: string;
}

export class SaveDraftRequest {
  @Text({ min: 0, max: LONGEST_TITLE })
  title!: string;

  @NestedList(() => DraftItemRequest, { min: 0, max: MOST_ITEMS })
  items!: DraftItemRequest[];
}

export class PublishDraftRequest {
  @Day({ description: 'First day on which it holds: today or later' })
  publishedOn!: string;

  @Text({ max: 100, description: 'Of the decision on paper' })
  decisionNumber!: string;

  @Day()
  decisionDate!: string;
}

export class RetireChecklistRequest {
  @Day({ description: 'First day without it; its own first day takes it back before it holds' })
  retiredOn!: string;

  @Text({ min: LEAST_WRITTEN, max: 2000 })
  reason!: string;
}
