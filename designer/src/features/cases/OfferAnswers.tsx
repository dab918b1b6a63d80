import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOffer, decideOffer, type OfferRow } from '../../api/offers';
import { unwrap } from '../../api/problem';
import { useMay, useSession } from '../../app/session';
import { ProblemAlert } from '../../components/ProblemAlert';
import { ReasonDialog } from '../../components/ReasonDialog';
import { MakeOffer } from './MakeOffer';
import { useOfferSaid } from './useOfferSaid';

type Asked = 'refuse' | 'cancel' | 'reject' | 'make' | null;

/** What can be said of the offer that stands: by the customer, by the house, and by those who approve. */
export function OfferAnswers({ offer }: { offer: OfferRow }) {
  const { t } = useTranslation();
  const may = { work: useMay('cases.work'), approve: useMay('batches.approve') };
  const me = (useSession().name ?? '').toLowerCase();
  const [asked, setAsked] = useState<Asked>(null);
  const said = useOfferSaid();
  const say = useMutation({
    mutationFn: async (word: 'accept' | 'approve') => unwrap(await (word === 'accept' ? answerOffer(offer.case, 'accept', '') : decideOffer(offer.case, true, ''))),
    onSuccess: said,
  });
  const isMine = [offer.madeBy, offer.approvedBy].some((name) => name?.toLowerCase() === me);
  const is = { open: offer.state === 'open', asked: offer.state === 'needs approval', plan: offer.state === 'accepted', rejected: offer.state === 'rejected' };
  if (!is.open && !is.asked && !is.plan && !is.rejected) return null;
  const giveReason = async (reason: string) => {
    unwrap(await (asked === 'reject' ? decideOffer(offer.case, false, reason) : answerOffer(offer.case, asked === 'refuse' ? 'refuse' : 'cancel', reason)));
    said();
  };
  return (
    <>
      <Group gap="xs" mt={4}>
        {may.work && is.open && <Button size="xs" loading={say.isPending} onClick={() => say.mutate('accept')}>{t('offers.accept')}</Button>}
        {may.work && !is.plan && <Button size="xs" variant="default" onClick={() => setAsked('refuse')}>{t('offers.refuse')}</Button>}
        {may.work && !is.plan && <Button size="xs" variant="default" onClick={() => setAsked('make')}>{t('offers.make')}</Button>}
        {may.approve && is.asked && <Button size="xs" disabled={isMine} loading={say.isPending} onClick={() => say.mutate('approve')}>{t('offers.approve')}</Button>}
        {may.approve && is.asked && <Button size="xs" variant="default" onClick={() => setAsked('reject')}>{t('offers.reject')}</Button>}
        {may.work && !is.rejected && <Button size="xs" variant="default" onClick={() => setAsked('cancel')}>{t('offers.cancel')}</Button>}
      </Group>
      <ProblemAlert error={say.error} />
      {asked === 'make' && <MakeOffer offer={offer} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'make' && <ReasonDialog title={t(`offers.${asked}Title`)} submitLabel={t(`offers.${asked}`)} label={t('offers.why')} act={giveReason} onClose={() => setAsked(null)} />}
    </>
  );
}
