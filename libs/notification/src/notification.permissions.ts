export const NOTIFICATION_PERMISSIONS = ['notification.read-inbox'] as const;
