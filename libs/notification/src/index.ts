export { NOTIFICATION_ENTITIES } from './notification.entities';
export { NotificationModule } from './notification.module';
export { NOTIFICATION_PERMISSIONS } from './notification.permissions';
export { NotificationService, type Telling } from './notification.service';
export type { Address } from './rules/address';
