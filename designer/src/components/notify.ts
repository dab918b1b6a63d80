import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';

interface Notice {
  message: string;
  title?: string;
  /** A failure stays until it is closed. */
  isFailure?: boolean;
}

/** Says something in the corner that goes by itself. */
export function notify(t: TFunction, { message, title, isFailure = false }: Notice): void {
  notifications.show({ message, title, color: isFailure ? 'red' : 'brand', autoClose: isFailure ? false : 4000, closeButtonProps: { 'aria-label': t('common.close') } });
}
