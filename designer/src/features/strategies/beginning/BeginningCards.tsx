import { Alert, Radio, Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../api/problem';
import type { Sample } from '../../../api/types';
import { MoreText } from '../../../components/MoreText';
import { SamplePicture } from './SamplePicture';

/** What a strategy begins from. */
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
  const choose = (next: string) => onChange(next.startsWith('sample:') ? { sample: next.slice(7) } : (next as 'blank' | 'copy'));
  return (
    <Radio.Group value={chosen} onChange={choose} label={t('strategies.beginning.label')} size="xs">
      <div className="beginnings">
        <Card value="blank" title={t('strategies.beginning.blank')} text={t('strategies.beginning.blankText')} />
        {canCopy && <Card value="copy" title={t('strategies.beginning.copy')} text={t('strategies.beginning.copyText')} />}
        {samples.isPending && [1, 2].map((at) => <Skeleton key={at} height={190} />)}
        {samples.data?.map((sample) => <Card key={sample.name} value={`sample:${sample.name}`} title={sample.title} text={sample.description} picture={<SamplePicture bpmn={sample.bpmn} />} />)}
      </div>
      {samples.isError && <Alert color="orange" mt="xs">{problemOf(samples.error).detail ?? problemOf(samples.error).title}</Alert>}
    </Radio.Group>
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
