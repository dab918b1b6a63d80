import { ActionIcon, Button, Group, NumberInput, Table, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section';
import { WideTable } from '../../components/WideTable';
import { useArmName } from '../../i18n/arms';
import { useFormat } from '../../i18n/format';
import { challenger, champion, control, type Draft, isChallenger, mostChallengers, withArm, withoutArm } from './draft';

interface Props {
  draft: Draft;
  isFixed: boolean;
  onChange: (draft: Draft) => void;
}

/** The arms with their weights, and the shares that follow. */
export function ArmFields({ draft, isFixed, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const armName = useArmName();
  const sum = draft.arms.reduce((all, { weight }) => all + Number(weight), 0);
  const challengers = draft.arms.filter(({ name }) => isChallenger(name)).length;
  return (
    <Section title={t('experiments.armsTitle')}>
      <WideTable label={t('experiments.armsTitle')} verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>{t('experiments.arm')}</Table.Th><Table.Th>{t('experiments.weight')}</Table.Th><Table.Th className="numeric">{t('experiments.share')}</Table.Th><Table.Th><VisuallyHidden>{t('common.delete')}</VisuallyHidden></Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {draft.arms.map(({ name, weight }, at) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={500}>{armName(name)}</Table.Th>
              <Table.Td><NumberInput size="xs" w={110} min={1} aria-label={t('experiments.weightOf', { arm: armName(name) })} disabled={isFixed} value={weight} onChange={(value) => onChange({ ...draft, arms: draft.arms.with(at, { name, weight: value === '' ? '' : Number(value) }) })} /></Table.Td>
              <Table.Td className="numeric">{sum > 0 ? format.percent(Number(weight) / sum) : '–'}</Table.Td>
              <Table.Td ta="right">{name !== champion && !isFixed && <ActionIcon variant="subtle" color="gray" aria-label={t('experiments.remove', { arm: armName(name) })} onClick={() => onChange(withoutArm(draft, name))}><IconTrash size={15} /></ActionIcon>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {!isFixed && (
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} disabled={challengers === mostChallengers} onClick={() => onChange(withArm(draft, challenger(challengers + 1)))}>{t('experiments.addChallenger')}</Button>
          {draft.arms.every(({ name }) => name !== control) && <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange(withArm(draft, control))}>{t('experiments.addControl')}</Button>}
        </Group>
      )}
    </Section>
  );
}
