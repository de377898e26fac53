/** Whether the browser shows notifications of this page; the desktop shows its own. */
import { queryOptions } from '@tanstack/react-query';

/** `none` = this browser has no notifications. */
export type NoticePermission = NotificationPermission | 'none';

const hasNotices = 'Notification' in window;

export const noticePermission = queryOptions({
  queryKey: ['notice-permission'],
  queryFn: (): NoticePermission => (hasNotices ? Notification.permission : 'none'),
});

/** Lets the browser ask the person; only upon a click. */
export const askForNotices = async (): Promise<NoticePermission> =>
  hasNotices ? Notification.requestPermission() : 'none';
