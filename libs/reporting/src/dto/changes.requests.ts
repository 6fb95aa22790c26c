import { Cursor, Day, Id, Limit, OneOf, Text, Whole } from '@app/platform';
import { CHANGE_ACTIONS, SUBJECT_TYPES, type ChangeAction, type SubjectType } from '../rules/change-words';

/** What narrows the log; everything left out narrows nothing. */
export class ChangesQuery {
  @Text({ max: 100, optional: true, description: 'Part of the name of who acted, with or without its marks' })
  person?: string;

  @Id({ optional: true, description: 'Who acted, as the roster knows the person' })
  personId?: string;

  @OneOf(SUBJECT_TYPES, { optional: true })
  subjectType?: SubjectType;

  @Text({ max: 100, optional: true, description: 'Id of the row that was changed; with its type' })
  subjectId?: string;

  @OneOf(CHANGE_ACTIONS, { optional: true })
  action?: ChangeAction;

  @Whole({ min: 1, max: 2_147_483_647, optional: true, fromText: true, description: 'With all below it' })
  unitId?: number;

  @Day({ optional: true })
  from?: string;

  @Day({ optional: true, description: 'That day included' })
  to?: string;
}

export class ListChangesQuery extends ChangesQuery {
  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
