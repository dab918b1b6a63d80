import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getOffers, type OfferRow } from '../../api/offers';
import { unwrap } from '../../api/problem';
import { useMay } from '../../app/session';
import { type Column, DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { useFormat } from '../../i18n/format';
import { SubjectName } from '../objects/SubjectName';

const shown = 50;

/** Offers whose terms are beyond who made them: who may approve sees them beside the batches, and decides on the page of the case. */
export function OffersToApprove() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayApprove = useMay('batches.approve');
  const waiting = useQuery({ queryKey: ['offers', 'needs approval'], queryFn: async ({ signal }) => unwrap(await getOffers({ state: 'needs approval', size: shown }, signal)), enabled: mayApprove });
  const columns = useMemo<Column<OfferRow>[]>(() => [
    { id: 'account', header: t('offers.account'), value: (row) => row.account, cell: (row) => <Anchor component={Link} to={`/cases/${row.case}`} fw={600} size="sm"><SubjectName of={row.account} /></Anchor> },
    { id: 'terms', header: t('offers.wanted'), value: (row) => row.instalments, cell: (row) => t('offers.terms', { count: row.instalments, down: format.percent(row.down / 100) }) },
    { id: 'agreed', header: t('offers.amount'), value: (row) => Number(row.agreed), cell: (row) => `${format.money(row.agreed)} ${row.unit}`.trim(), isNumeric: true },
    { id: 'by', header: t('offers.askedBy'), value: (row) => row.madeBy ?? '' },
    { id: 'needs', header: t('offers.authority'), value: (row) => row.needs ?? '', cell: (row) => t(`offers.authorities.${row.needs}`) },
    { id: 'until', header: t('offers.until'), value: (row) => row.validUntil, cell: (row) => format.date(row.validUntil) },
  ], [t, format]);
  if (!waiting.data || waiting.data.items.length === 0) return null;
  return <Section title={t('offers.toApprove')}><DataTable label={t('offers.toApprove')} columns={columns} rows={waiting.data.items} rowKey={(row) => row.id} /></Section>;
}
