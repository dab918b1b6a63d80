import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { focusProperties } from './focusProperties';

/** The flows that leave a step, each a way to its condition: on the canvas a flow is a thin line, and no key reaches it. */
export function WaysOut({ canvas, id }: { canvas: StrategyCanvas; id: string }) {
  const { t } = useTranslation();
  const flows = canvas.outgoingOf(id).map((flow) => ({ flow, view: canvas.view(flow)?.flow }));
  if (flows.length === 0) return null;
  return (
    <Stack gap={2} role="group" aria-label={t('strategies.properties.waysOut')}>
      <Text size="xs" fw={500}>{t('strategies.properties.waysOut')}</Text>
      {flows.map(({ flow, view }) => (
        <Anchor key={flow} component="button" type="button" size="xs" ta="left" onClick={() => { canvas.focus(flow); focusProperties(); }}>
          → {view?.targetName}{view?.isDefault === true ? ` (${t('strategies.properties.otherwise')})` : view?.condition ? ` (${view.condition})` : ''}
        </Anchor>
      ))}
    </Stack>
  );
}
