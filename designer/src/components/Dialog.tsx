import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for something in front of the page; Escape leaves it. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    // The head of a dialog is no banner of the page.
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }} attributes={{ header: { role: 'presentation' } }}>
      {children}
    </Modal>
  );
}
