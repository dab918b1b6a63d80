import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageProof } from '../../api/proofs';
import { useMay } from '../../app/session';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

type Rows = { name: string; value: ReactNode }[];

/** What was sent to whom, who answers for the text, and what decided it, as names and values. */
export function useProofRows({ content, to, decision, strategy, reference }: MessageProof): { content: Rows; approval: Rows; decision: Rows } {
  const { t } = useTranslation();
  const format = useFormat();
  const mayOpen = useMay('strategies.read');
  const person = to.person === '' ? t('proofs.nobody') : [to.name, to.person].filter((one) => one !== '').join(' · ');
  const version = t('cases.strategyVersion', { strategy: strategy.name, version: strategy.version });
  const by = (name: string | null, at: string | null) => (name === null ? t('proofs.notKnown') : at === null ? name : `${name}, ${format.instant(at)}`);
  const [word, place] = [/^\D+/.exec(to.role)?.[0].trim() ?? to.role, /\d+$/.exec(to.role)?.[0]];
  const role = [wordFor(t('proofs.roles', { returnObjects: true }) as Record<string, string>, word), place].filter((one) => one !== undefined).join(' ');
  return {
    content: [
      { name: t('cases.channel'), value: wordFor(t('cases.channels', { returnObjects: true }) as Record<string, string>, content.channel) },
      { name: t('cases.template'), value: content.template },
      { name: t('proofs.file'), value: content.file === null ? '–' : `${content.file} (SHA-256 ${content.digest ?? ''})` },
      { name: t('proofs.language'), value: content.language === null ? '–' : wordFor(t('proofs.languages', { returnObjects: true }) as Record<string, string>, content.language) },
      { name: t('proofs.to'), value: person },
      { name: t('proofs.role'), value: role },
      { name: t('proofs.address'), value: to.address === null ? '–' : to.isMasked ? t('proofs.masked', { address: to.address }) : to.address },
      ...(content.subject === null ? [] : [{ name: t('proofs.subject'), value: content.subject }]),
      { name: t('proofs.reference'), value: reference },
    ],
    approval: [
      { name: t('cases.strategy'), value: mayOpen ? <Anchor component={Link} to={`/strategies/${encodeURIComponent(strategy.name)}/versions`} inherit>{version}</Anchor> : version },
      { name: t('proofs.createdBy'), value: by(strategy.createdBy, null) },
      { name: t('proofs.requestedBy'), value: by(strategy.requestedBy, strategy.requestedAt) },
      ...(strategy.comment === null || strategy.comment === '' ? [] : [{ name: t('proofs.comment'), value: strategy.comment }]),
      { name: t('proofs.approvedBy'), value: by(strategy.approvedBy, strategy.approvedAt) },
      { name: t('proofs.publishedBy'), value: by(strategy.publishedBy, strategy.publishedAt) },
    ],
    decision: [
      { name: t('proofs.step'), value: decision.elementName },
      { name: t('proofs.night'), value: format.date(decision.on) },
      ...(decision.from === null ? [] : [{ name: t('proofs.from'), value: decision.hour === null ? format.date(decision.from) : `${format.date(decision.from)}, ${decision.hour}` }]),
      { name: t('proofs.notice'), value: t(decision.isNotice ? 'proofs.yes' : 'proofs.no') },
    ],
  };
}
