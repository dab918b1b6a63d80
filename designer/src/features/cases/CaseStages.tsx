import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseStage } from '../../api/types';
import { useFormat } from '../../i18n/format';
import { useStageName } from '../../i18n/stages';

/** That age brought a case to another stage: when, and by which figure and boundary. */
export function CaseStages({ stages }: { stages: CaseStage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const nameOf = (stage: string | null) => (stage === null ? t('cases.noStage') : stageName(stage));
  return stages.map(({ date, from, to, days, boundary }) => (
    <Text key={date} size="sm" mb={6}>
      <b>{format.date(date)}</b> {t('cases.aged', { from: nameOf(from), to: nameOf(to), days: format.number(days) })}{to === null ? '' : ` ${t('cases.agedFrom', { to: nameOf(to), boundary: format.number(boundary) })}`}
    </Text>
  ));
}
