import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldWish } from '../../api/holds';
import { useMay } from '../../app/session';
import { SetHold } from '../holds/SetHold';

/** Puts one account, or all cases of a filter, on hold; who may not does not see it. */
export function HoldCases({ of, label }: { of: Pick<HoldWish, 'accounts' | 'query'>; label: string }) {
  const { t } = useTranslation();
  const mayManage = useMay('holds.manage');
  const [isOpen, setOpen] = useState(false);
  if (!mayManage) return null;
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconPlayerPause size={15} aria-hidden />} title={t('holds.setTitle')} onClick={() => setOpen(true)}>{label}</Button>
      {isOpen && <SetHold of={of} onClose={() => setOpen(false)} />}
    </>
  );
}
