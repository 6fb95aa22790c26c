import { Cursor, Id, Limit } from '@app/platform';

export class ListInboxQuery {
  @Cursor()
  after?: string;

  @Limit()
  limit?: number;
}

export class ReadAllRequest {
  @Id({ description: 'The newest item that was shown: what came after it stays unread' })
  through!: string;
}
