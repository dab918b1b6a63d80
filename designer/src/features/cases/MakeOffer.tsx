import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeOffer, type OfferPreview, type OfferRow, type OfferTerms, previewOffer } from '../../api/offers';
import { unwrap } from '../../api/problem';
import { useMay } from '../../app/session';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { useFormat } from '../../i18n/format';
import { OfferPlan } from './OfferPlan';
import { areTerms, isWithin, termsOf } from './offerTerms';
import { useOfferSaid } from './useOfferSaid';

/** Offers other terms: what they come to is shown as they are entered, and whose approval they need. */
export function MakeOffer({ offer, onClose }: { offer: OfferRow; onClose: () => void }) {
  const { t } = useTranslation();
  const mine = useMay('batches.approve') ? 'supervisor' : 'collector';
  const [terms, setTerms] = useState<OfferTerms>(termsOf(offer));
  const [isAccepted, setAccepted] = useState(false);
  const [reason, setReason] = useState('');
  const said = useOfferSaid(onClose);
  const [settled] = useDebouncedValue(terms, 250);
  const preview = useQuery({ queryKey: ['offer preview', offer.case, settled], queryFn: async ({ signal }) => unwrap(await previewOffer(offer.case, settled, signal)), enabled: areTerms(settled), placeholderData: (before) => before });
  const isMine = isWithin(preview.data?.needs, mine);
  const make = useMutation({ mutationFn: async () => unwrap(await makeOffer(offer.case, terms, isAccepted && isMine, reason.trim())), onSuccess: said });
  const set = (name: keyof OfferTerms) => (value: number | string) => setTerms((before) => ({ ...before, [name]: typeof value === 'number' ? value : 0 }));
  return (
    <Dialog title={t('offers.makeTitle', { account: offer.account })} onClose={onClose}>
      <DialogForm action={{ mutate: () => make.mutate(), error: make.error ?? preview.error, isPending: make.isPending }} submitLabel={t('offers.make')} isIncomplete={!areTerms(terms) || !preview.data?.needs} onClose={onClose}>
        {offer.choices.length > 0 && (
          <Group gap="xs" role="group" aria-label={t('offers.instalments')}>
            {offer.choices.map((count) => <Button key={count} size="xs" variant={terms.instalments === count ? 'filled' : 'default'} aria-pressed={terms.instalments === count} onClick={() => set('instalments')(count)}>{count}</Button>)}
          </Group>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <NumberInput data-autofocus label={t('offers.instalments')} min={1} max={120} allowDecimal={false} required value={terms.instalments} onChange={set('instalments')} />
          <NumberInput label={t('offers.downShare')} min={0} max={99.99} decimalScale={2} value={terms.down} onChange={set('down')} />
          <NumberInput label={t('offers.principal')} min={0} max={100} decimalScale={2} value={terms.principal} onChange={set('principal')} />
          <NumberInput label={t('offers.interest')} min={0} max={100} decimalScale={2} value={terms.interest} onChange={set('interest')} />
        </SimpleGrid>
        <Limits offer={offer} />
        {preview.data && <Preview preview={preview.data} isMine={isMine} unit={offer.unit} />}
        <TextInput label={t('offers.reason')} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Checkbox label={t('offers.isAccepted')} disabled={!isMine} checked={isAccepted && isMine} onChange={(event) => setAccepted(event.currentTarget.checked)} />
      </DialogForm>
    </Dialog>
  );
}

function Limits({ offer }: { offer: OfferRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (percent: number) => format.percent(percent / 100);
  return (
    <ul className="plain-list" aria-label={t('offers.limits')}>
      {offer.limits.map((limit) => (
        <li key={limit.authority}><Text size="xs" c="dimmed">{t('offers.limit', { who: t(`offers.authorities.${limit.authority}`), instalments: limit.instalments, down: share(limit.down), principal: share(limit.principal), interest: share(limit.interest) })}</Text></li>
      ))}
    </ul>
  );
}

function Preview({ preview, isMine, unit }: { preview: OfferPreview; isMine: boolean; unit: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (value: string) => `${format.money(value)} ${unit}`.trim();
  return (
    <Stack gap={4} aria-live="polite">
      <Text size="sm">{t('offers.agreed', { amount: amount(preview.agreed) })} <Text span size="xs" c="dimmed">{t('offers.ofOwed', { owed: amount(preview.owed), waived: amount(preview.waived) })}</Text></Text>
      {preview.refusal && <Text size="sm">{preview.refusal}</Text>}
      {preview.needs && <Text size="sm">{isMine ? t('offers.within') : t('offers.needs', { who: t(`offers.authorities.${preview.needs}`) })}</Text>}
      {preview.plan.length > 0 && <OfferPlan plan={preview.plan} label={t('offers.preview')} />}
    </Stack>
  );
}
