import { Cursor, Day, Id, LANGUAGES, Limit, OneOf, Text, Whole, type Language } from '@app/platform';
import { READ_SUBJECTS, type ReadSubject } from './changes.response';
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

/** The log as a sheet; a plain link sends the browser's languages, not the one of the page that it stands on. */
export class ChangesSheetQuery extends ChangesQuery {
  @OneOf(LANGUAGES, { optional: true, description: 'Of the sheet; without it that of Accept-Language' })
  language?: Language;
}

export class ListChangesQuery extends ChangesQuery {
  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

/** What narrows the log of reads; everything left out narrows nothing. */
export class ListReadsQuery {
  @Text({ max: 100, optional: true, description: 'Part of the name of who read, with or without its marks' })
  person?: string;

  @OneOf(READ_SUBJECTS, { optional: true })
  subjectType?: ReadSubject;

  @Id({ optional: true, description: 'Id of the record that was read; with its type' })
  subjectId?: string;

  @Whole({ min: 1, max: 2_147_483_647, optional: true, fromText: true, description: 'With all below it' })
  unitId?: number;

  @Day({ optional: true })
  from?: string;

  @Day({ optional: true, description: 'That day included' })
  to?: string;

  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}
