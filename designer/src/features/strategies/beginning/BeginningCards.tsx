import { Alert, Radio, Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../api/problem';
import type { Sample } from '../../../api/types';
import { MoreText } from '../../../components/MoreText';
import { groupBy } from '../bpmn/groupBy';
import { idOf } from './idOf';
import { SamplePicture } from './SamplePicture';

/** What a strategy begins from; a sample by its folder, and that of those around it. */
export type Beginning = 'blank' | 'copy' | { sample: string };

interface Props {
  value: Beginning;
  samples: UseQueryResult<Sample[]>;
  canCopy: boolean;
  onChange: (beginning: Beginning) => void;
}

/** What there is to begin from, each with a picture and a paragraph. */
export function BeginningCards({ value, samples, canCopy, onChange }: Props) {
  const { t } = useTranslation();
  const chosen = typeof value === 'string' ? value : `sample:${value.sample}`;
  const alone = samples.data?.filter(({ group }) => group == null) ?? [];
  const groups = [...groupBy(samples.data?.filter(({ group }) => group != null) ?? [], ({ group }) => group!)];
  const choose = (next: string) => onChange(next.startsWith('sample:') ? { sample: next.slice(7) } : (next as 'blank' | 'copy'));
  return (
    <Radio.Group value={chosen} onChange={choose} label={t('strategies.beginning.label')} size="xs">
      <div className="beginnings">
        <Card value="blank" title={t('strategies.beginning.blank')} text={t('strategies.beginning.blankText')} />
        {canCopy && <Card value="copy" title={t('strategies.beginning.copy')} text={t('strategies.beginning.copyText')} />}
        {samples.isPending && [1, 2].map((at) => <Skeleton key={at} height={190} />)}
        {alone.map((sample) => <SampleCard key={sample.name} sample={sample} />)}
      </div>
      {groups.map(([group, items]) => <SampleGroup key={group} samples={items} chosen={chosen} />)}
      {samples.isError && <Alert color="orange" mt="xs">{problemOf(samples.error).detail ?? problemOf(samples.error).title}</Alert>}
    </Radio.Group>
  );
}

function SampleCard({ sample }: { sample: Sample }) {
  return <Card value={`sample:${idOf(sample)}`} title={sample.title} text={sample.description} picture={<SamplePicture bpmn={sample.bpmn} />} />;
}

/** Samples that belong together, under the name of their folder: their pictures are drawn once somebody looks. */
function SampleGroup({ samples, chosen }: { samples: Sample[]; chosen: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(samples.some((sample) => chosen === `sample:${idOf(sample)}`));
  return (
    <details className="beginning-group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('strategies.beginning.group', { name: samples[0]?.groupTitle ?? samples[0]?.group, count: samples.length })}</summary>
      {isOpen && <div className="beginnings">{samples.map((sample) => <SampleCard key={sample.name} sample={sample} />)}</div>}
    </details>
  );
}

function Card({ value, title, text, picture }: { value: string; title: string; text: string; picture?: ReactNode }) {
  return (
    <div className="beginning">
      <Radio value={value} label={title} fw={600} />
      {picture}
      {picture === undefined ? <Text size="xs" c="dimmed">{text}</Text> : <MoreText>{text}</MoreText>}
    </div>
  );
}
