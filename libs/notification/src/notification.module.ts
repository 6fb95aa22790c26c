import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller';
import { InboxReadModel } from './inbox.read-model';
import { InboxService } from './inbox.service';
import { NotificationService } from './notification.service';

@Module({
  controllers: [InboxController],
  providers: [NotificationService, InboxService, InboxReadModel],
  exports: [NotificationService],
})
export class NotificationModule {}
