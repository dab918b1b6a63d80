import './cases.css';
import { Badge, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { unwrap } from '../../api/problem';
import { getMessageProof, type MessageProof } from '../../api/proofs';
import { BackLink } from '../../app/BackLink';
import { KeyValues } from '../../components/KeyValues';
import { Section } from '../../components/Section';
import { StateView } from '../../components/StateView';
import { wordFor } from '../../i18n/words';
import { CasePath } from './CasePath';
import { MessageChecks } from './MessageChecks';
import { MessageDeliveries } from './MessageDeliveries';
import { useProofRows } from './useProofRows';

/** Why one message was sent, by whose approval, and what proves that it came. */
export function MessagePage() {
  const { id = '', key = '' } = useParams();
  const found = useQuery({ queryKey: ['message', id, key], queryFn: async ({ signal }) => unwrap(await getMessageProof(id, key, signal)) });
  return <StateView query={found}>{(value) => <Proof value={value} />}</StateView>;
}

function Proof({ value }: { value: MessageProof }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { content, approval, decision } = useProofRows(value);
  return (
    <>
      <Group gap="xs" mb="sm">
        <BackLink to={`/cases/${value.case}`} label={t('cases.caseOf', { account: value.account })} />
        <Title order={1}>{t('proofs.title', { template: value.content.template, account: value.account })}</Title>
        <Badge variant="default" tt="none" fw={500}>{wordFor(t('cases.states', { returnObjects: true }) as Record<string, string>, value.state)}</Badge>
        {value.reason !== null && <Text size="sm" c="dimmed">{value.reason}</Text>}
        {value.decision.isWrong && <Text size="sm" c="red.7">{t('cases.wrongData')}</Text>}
      </Group>
      <Section title={t('proofs.sent')}>
        <KeyValues label={t('proofs.sent')} values={content} />
        {value.content.body !== null && <pre className="sent-text" aria-label={t('proofs.text')} tabIndex={0}>{value.content.body}</pre>}
      </Section>
      <Section title={t('proofs.deliveries')}><MessageDeliveries deliveries={value.deliveries} /></Section>
      <Section title={t('proofs.checks')}><MessageChecks checks={value.checks} /></Section>
      <Section title={t('proofs.approval')}><KeyValues label={t('proofs.approval')} values={approval} /></Section>
      <Section title={t('proofs.decision')}><KeyValues label={t('proofs.decision')} values={decision} /></Section>
      <Section title={t('proofs.way')}><CasePath steps={value.way} selected={null} onSelect={(element) => navigate(`/cases/${value.case}${element === null ? '' : `?element=${encodeURIComponent(element)}`}`)} /></Section>
      {value.content.facts.length > 0 && <Section title={t('proofs.facts')}><KeyValues label={t('proofs.facts')} values={value.content.facts} /></Section>}
    </>
  );
}
