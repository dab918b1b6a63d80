import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { Dialog } from '../../../components/Dialog';
import { writeInput } from '../bpmn/inputs';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { useWorkspace } from '../workspace';
import { type Clash, freeName, isFree, renamed } from './Companion';

const ways = ['mine', 'theirs', 'renamed'] as const;
type Way = (typeof ways)[number];

/** Asks what a name shall mean that pasted steps brought along and that means something else here. */
export function ClashDialog({ canvas }: { canvas: StrategyCanvas }) {
  const [clashes, setClashes] = useState<Clash[]>([]);
  useEffect(() => canvas.onClash((found) => setClashes(found)), [canvas]);
  return clashes.length === 0 ? null : <Choice canvas={canvas} clashes={clashes} onClose={() => setClashes([])} />;
}

function Choice({ canvas, clashes, onClose }: { canvas: StrategyCanvas; clashes: Clash[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { canvasCatalog: { shelf } } = useWorkspace();
  const files = shelf?.files() ?? [];
  const [chosen, setChosen] = useState(() => clashes.map((clash) => ({ clash, way: 'mine' as Way, name: freeName(clash, files) })));
  const change = (at: number, part: { way?: Way; name?: string }) => setChosen(chosen.map((one, place) => (place === at ? { ...one, ...part } : one)));
  const isWrong = ({ clash, way, name }: (typeof chosen)[number]) => way === 'renamed' && (!isFree(clash, name, files) || chosen.some((other) => other.clash !== clash && other.clash.kind === clash.kind && other.way === 'renamed' && other.name === name));

  function take(event: FormEvent) {
    event.preventDefault();
    onClose();
    const taken = chosen.filter(({ way }) => way !== 'mine');
    if (shelf === null || taken.length === 0) return;
    canvas.together(() => {
      canvas.edits.putFiles(shelf, taken.flatMap(({ clash, way, name }) => (way === 'theirs' ? inPlaceOf(clash) : renamed(clash, name))));
      for (const { clash, name } of taken.filter(({ way }) => way === 'renamed')) {
        for (const { element, input } of clash.usedBy) canvas.edits.setInput(element, input, writeInput('String', { kind: 'Literal', text: name }));
      }
    });
  }

  return (
    <Dialog title={t('strategies.companions.title')} onClose={onClose}>
      <form onSubmit={take}>
        <Stack>
          <Text size="sm">{t('strategies.companions.text')}</Text>
          {chosen.map((one, at) => (
            <Stack key={`${one.clash.kind} ${one.clash.name} ${one.clash.channel ?? ''}`} gap={6}>
              <Radio.Group label={t(`strategies.companions.${one.clash.kind}`, { name: one.clash.name })} value={one.way} onChange={(way) => change(at, { way: way as Way })}>
                <Stack gap={4} mt={4}>{ways.map((way) => <Radio key={way} size="xs" value={way} label={t(`strategies.companions.${way}`)} />)}</Stack>
              </Radio.Group>
              {one.way === 'renamed' && <TextInput label={t('strategies.companions.name')} value={one.name} error={isWrong(one) ? t('strategies.companions.taken') : undefined} onChange={(event) => change(at, { name: event.currentTarget.value.trim() })} />}
            </Stack>
          ))}
          <Group justify="flex-end"><Button type="submit" disabled={chosen.some(isWrong)}>{t('strategies.companions.take')}</Button></Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Theirs, where mine stands. */
function inPlaceOf({ kind, theirs, mine }: Clash): StrategyFile[] {
  return kind === 'decision' && mine[0] !== undefined ? theirs.map((file) => ({ ...file, path: mine[0]!.path })) : theirs;
}
