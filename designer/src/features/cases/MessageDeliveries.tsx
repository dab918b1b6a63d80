import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeliveryProof } from '../../api/proofs';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** That a message left, and what was heard of it since: receipts, returns, each with when and who says so. */
export function MessageDeliveries({ deliveries }: { deliveries: DeliveryProof[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (deliveries.length === 0) return <Text size="sm" c="dimmed">{t('proofs.deliveriesNone')}</Text>;
  const said = ({ kind, what }: DeliveryProof) => (kind === 'dispatched' ? wordFor(t('cases.states', { returnObjects: true }) as Record<string, string>, what) : what);
  const source = ({ kind, source: from, reference }: DeliveryProof) => {
    if (from === null) return t('proofs.fileGone');
    return kind === 'dispatched' ? t('proofs.line', { file: from, line: reference ?? '' }) : t('proofs.toldBy', { source: from, reference: reference ?? '' });
  };
  return (
    <List size="sm" spacing={4}>
      {deliveries.map((one, at) => (
        <List.Item key={at}>
          <b>{format.instant(one.at)}</b> {said(one)}
          <Text size="xs" c="dimmed">{source(one)}{one.content !== null && ` · ${one.content}`}</Text>
        </List.Item>
      ))}
    </List>
  );
}
