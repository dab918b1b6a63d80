import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseArm } from '../../api/types';
import { experimentUrl } from '../../app/experimentUrl';
import { useMay } from '../../app/session';
import { KeyValues } from '../../components/KeyValues';
import { useArmName } from '../../i18n/arms';
import { useFormat } from '../../i18n/format';

/** The arms of experiments that a case is in, for good. */
export function CaseArms({ arms }: { arms: CaseArm[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const armName = useArmName();
  const mayOpen = useMay('strategies.read');
  return (
    <KeyValues
      label={t('experiments.cases')}
      values={arms.map(({ experiment, arm, enteredOn }) => ({
        name: experiment,
        value: <>{mayOpen ? <Anchor component={Link} to={experimentUrl(experiment)} inherit underline="always">{armName(arm)}</Anchor> : armName(arm)} <Text span size="xs" c="dimmed">{t('overrides.armSince', { date: format.date(enteredOn) })}</Text></>,
      }))}
    />
  );
}
