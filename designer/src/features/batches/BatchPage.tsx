import { Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { batchCsvUrl, type BatchDocument, getBatch } from '../../api/batches';
import { unwrap } from '../../api/problem';
import { BackLink } from '../../app/BackLink';
import { Figures } from '../../components/Figures';
import { StateView } from '../../components/StateView';
import { useFormat } from '../../i18n/format';
import { BatchDecision } from './BatchDecision';
import { BatchLines } from './BatchLines';
import { BatchExclusions, BatchLedger, BatchShares } from './BatchTables';
import { useBatchWords } from './useBatchWords';

/** One batch: totals, shares wanted and reached, who is left out, and what two persons decide. */
export function BatchPage() {
  const { id = '' } = useParams();
  const batch = useQuery({ queryKey: ['batches', id], queryFn: async ({ signal }) => unwrap(await getBatch(id, signal)) });
  return <StateView query={batch}>{(document) => <Batch document={document} />}</StateView>;
}

function Batch({ document }: { document: BatchDocument }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBatchWords();
  const { batch } = document;
  const heading = `${batch.cycle} · ${format.date(batch.dueOn)}`;
  return (
    <>
      <title>{`${heading} · ${t('app.name')}`}</title>
      <Group gap="xs" mb="sm">
        <BackLink to="/batches" label={t('batches.back')} />
        <Title order={1}>{heading}</Title>
        <Text size="sm" c="dimmed">{words.kind(batch)} · {batch.pool} · {words.state(batch)}</Text>
        <Button component="a" ml="auto" size="xs" variant="default" leftSection={<IconDownload size={15} />} href={batchCsvUrl(batch.id)} download>{t('batches.export')}</Button>
      </Group>
      <Figures figures={[
        { label: t('batches.cases'), value: format.number(batch.cases) },
        { label: t('batches.amount'), value: format.money(batch.amount) },
        { label: t('batches.excluded'), value: format.number(document.exclusions.reduce((sum, one) => sum + one.cases, 0)) },
        { label: t('batches.droppedOut'), value: format.number(document.droppedOut.cases) },
        { label: t(batch.releasedOn ? 'batches.releasedOn' : 'batches.releaseOn'), value: format.date(batch.releasedOn ?? batch.releaseOn) },
      ]} />
      <BatchDecision batch={batch} />
      <BatchShares shares={document.shares} />
      <BatchExclusions exclusions={document.exclusions} />
      <BatchLedger ledger={document.ledger} />
      <BatchLines batch={batch} />
    </>
  );
}
