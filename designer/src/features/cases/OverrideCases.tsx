import { Button } from '@mantine/core';
import { IconArrowGuide } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { SetOverride } from '../overrides/SetOverride';
import type { OverrideScope } from '../overrides/wish';

/** Orders something for one account, or for all cases of a filter; who may not does not see it. */
export function OverrideCases({ of, label }: { of: OverrideScope; label: string }) {
  const { t } = useTranslation();
  const mayManage = useMay('overrides.manage');
  const [isOpen, setOpen] = useState(false);
  if (!mayManage) return null;
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconArrowGuide size={15} aria-hidden />} title={t('overrides.orderTitle')} onClick={() => setOpen(true)}>{label}</Button>
      {isOpen && <SetOverride of={of} onClose={() => setOpen(false)} />}
    </>
  );
}
