import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';

/** What follows when something was said of a placement: lists are asked again, and the dialog closes. */
export function useReported(onClose: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return () => {
    for (const key of ['placements', 'portal', 'cases', 'case', 'holds', 'batches']) void client.invalidateQueries({ queryKey: [key] });
    notify(t, { message: t('placements.reported') });
    onClose();
  };
}
