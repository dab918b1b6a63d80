import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../components/notify';

/** What follows when something was said of an offer: the case is asked again. */
export function useOfferSaid(onDone: () => void = () => {}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return () => {
    for (const key of ['case', 'cases', 'tasks']) void client.invalidateQueries({ queryKey: [key] });
    notify(t, { message: t('offers.said') });
    onDone();
  };
}
