import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentRate } from '../../../api/types';
import { type Column, DataTable } from '../../../components/DataTable';
import { useFormat } from '../../../i18n/format';

/** How many of each segment the assumption made pay, promise and break a promise. */
export function RatesTable({ rates }: { rates: SegmentRate[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useMemo<Column<SegmentRate>[]>(() => {
    const number = (id: 'caseDays' | 'paid' | 'promised' | 'broken'): Column<SegmentRate> => ({ id, header: t(`strategies.simulation.${id}`), value: (row) => row[id], cell: (row) => format.number(row[id]), isNumeric: true });
    const rate = (row: SegmentRate) => (row.caseDays === 0 ? 0 : row.paid / row.caseDays);
    return [
      { id: 'segment', header: t('strategies.simulation.segment'), value: (row) => row.segment || '–' },
      number('caseDays'), number('paid'),
      { id: 'rate', header: t('strategies.simulation.rate'), value: rate, cell: (row) => format.rate(rate(row)), isNumeric: true },
      number('promised'), number('broken'),
    ];
  }, [t, format]);
  return (
    <section>
      <Title order={2} mb={4}>{t('strategies.simulation.rates')}</Title>
      <DataTable label={t('strategies.simulation.rates')} columns={columns} rows={rates} rowKey={(row) => row.segment} />
    </section>
  );
}
