import { InboxItem } from './entities/inbox-item.entity';
import { InboxRead } from './entities/inbox-read.entity';

export const NOTIFICATION_ENTITIES = [InboxItem, InboxRead];
