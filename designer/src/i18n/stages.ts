import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { wordFor } from './words';

/** Where a debt stands in its life, in the reader's language; a dash where nothing says it. */
export function useStageName(): (stage: string | null) => string {
  const { t } = useTranslation();
  return useCallback((stage) => (stage ? wordFor(t('cases.stages', { returnObjects: true }) as Record<string, string>, stage) : '–'), [t]);
}
