import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfferRow } from '../../api/offers';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';
import { OfferAnswers } from './OfferAnswers';
import { OfferPlan } from './OfferPlan';

/** The offers of a case, the latest first: terms, plan, history, and what can be said of the one that stands. */
export function CaseOffers({ offers, isOpen }: { offers: OfferRow[]; isOpen: boolean }) {
  return (
    <Stack gap="sm">
      {offers.map((offer, place) => <CaseOffer key={offer.id} offer={offer} isLatest={place === 0 && isOpen} />)}
    </Stack>
  );
}

function CaseOffer({ offer, isLatest }: { offer: OfferRow; isLatest: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (value: string) => `${format.money(value)} ${offer.unit}`.trim();
  const terms = t('offers.terms', { count: offer.instalments, down: format.percent(offer.down / 100) });
  const made = offer.madeBy ? t('offers.madeBy', { date: format.date(offer.madeOn), by: offer.madeBy }) : t('offers.madeByStrategy', { date: format.date(offer.madeOn) });
  return (
    <section className="panel" style={{ padding: 12 }} aria-label={terms}>
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600}>{terms}</Text>
          <Badge variant="default" tt="none">{wordFor(t('offers.states', { returnObjects: true }) as Record<string, string>, offer.state)}</Badge>
        </Group>
        <Text size="sm">{t('offers.agreed', { amount: amount(offer.agreed) })} <Text span size="xs" c="dimmed">{t('offers.ofOwed', { owed: amount(offer.owed), waived: amount(offer.waived) })}</Text></Text>
        <Text size="xs" c="dimmed">{made}{(offer.state === 'open' || offer.state === 'needs approval') && ` ${t('offers.validUntil', { date: format.date(offer.validUntil) })}`}</Text>
        {offer.state === 'needs approval' && offer.needs && <Text size="sm">{t('offers.needs', { who: t(`offers.authorities.${offer.needs}`) })}</Text>}
        {offer.state === 'needs approval' && offer.approvedBy && <Text size="sm">{t('offers.approvedBy', { by: offer.approvedBy })}</Text>}
        {offer.plan.length > 0 && <Standing offer={offer} />}
        {offer.plan.length > 0 && <OfferPlan plan={offer.plan} label={t('offers.plan')} />}
        <History offer={offer} />
        {isLatest && <OfferAnswers offer={offer} />}
      </Stack>
    </section>
  );
}

function Standing({ offer }: { offer: OfferRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if ((offer.paid ?? null) === null) return null;
  const paid = t('offers.paidOf', { paid: format.money(offer.paid!), agreed: format.money(offer.agreed) });
  const missed = offer.missed ?? 0;
  return <Text size="sm">{paid} {offer.state === 'accepted' && (missed > 0 ? t('offers.missed', { count: missed }) : t('offers.upToDate'))}</Text>;
}

function History({ offer }: { offer: OfferRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const events = t('offers.events', { returnObjects: true }) as Record<string, string>;
  const reasons = t('offers.reasons', { returnObjects: true }) as Record<string, string>;
  return (
    <ul className="plain-list" aria-label={t('offers.history')}>
      {offer.history.map((event, place) => (
        <li key={place}>
          <Text size="xs">{[format.date(event.on), wordFor(events, event.what), event.by ?? '', event.reason ? wordFor(reasons, event.reason) : '', event.paid ? `${t('offers.paid')} ${format.money(event.paid)}` : ''].filter((part) => part !== '').join(' · ')}</Text>
        </li>
      ))}
    </ul>
  );
}
