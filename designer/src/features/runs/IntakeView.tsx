import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NightReport } from '../../api/types';
import { KeyValues } from '../../components/KeyValues';
import { useFormat } from '../../i18n/format';
import { wordFor } from '../../i18n/words';

/** What the file of a night brought. */
export function IntakeView({ report: { intake, rows } }: { report: NightReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (intake === null) return <Text size="sm" c="dimmed">{t('runs.intakeNone')}</Text>;
  const novelties = t('runs.novelties', { returnObjects: true }) as Record<string, string>;
  const counted = (counts: Record<string, number>, words: Record<string, string>) => Object.entries(counts).map(([name, count]) => ({ name: wordFor(words, name), value: format.number(count) }));
  return (
    <div style={{ maxWidth: 560 }}>
      <KeyValues
        label={t('runs.intake')}
        values={[
          { name: t('runs.feed'), value: intake.feed },
          { name: t('runs.position'), value: format.date(intake.position) },
          { name: t('runs.read'), value: format.number(rows.read) },
          { name: t('runs.accepted'), value: format.number(rows.accepted) },
          { name: t('runs.rejected'), value: format.number(rows.rejected) },
          ...counted(intake.novelties, novelties),
          ...counted(intake.defects, {}),
          ...counted(intake.holds, {}),
        ]}
      />
    </div>
  );
}
