import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  onClose: () => void;
  /** For forms with lines of several fields. */
  isWide?: boolean;
  children: ReactNode;
}

/** Asks for something in front of the page; Escape leaves it. */
export function Dialog({ title, onClose, isWide = false, children }: Props) {
  const { t } = useTranslation();
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => giveBack(before), [before]);
  return (
    // The head of a dialog is no banner of the page.
    <Modal opened size={isWide ? 'lg' : 'md'} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }} attributes={{ header: { role: 'presentation' } }}>
      {children}
    </Modal>
  );
}

/** A dialog that is taken from the page leaves the focus nowhere, unless what it did has led it elsewhere. */
function giveBack(before: Element | null): void {
  if (document.activeElement === document.body && before?.isConnected === true && (before instanceof HTMLElement || before instanceof SVGElement)) before.focus({ preventScroll: true });
}
