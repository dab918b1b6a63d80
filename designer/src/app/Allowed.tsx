import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState';
import { type Permission, useMay } from './session';

/** A page for whom may see it; everybody else is told so, whatever link brought them here. */
export function Allowed({ needs, children }: { needs: Permission; children: ReactNode }) {
  const { t } = useTranslation();
  return useMay(needs) ? children : <EmptyState isPage title={t('app.notAllowed')} hint={t('app.notAllowedHint')} />;
}
