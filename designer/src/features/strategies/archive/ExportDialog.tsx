import { Button, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveUrl } from '../../../api/archive';
import type { StrategySummary } from '../../../api/types';
import { Dialog } from '../../../components/Dialog';

/** Chosen strategies as one zip file: drawings, tables, templates, README and scenarios. */
export function ExportDialog({ strategies, onClose }: { strategies: StrategySummary[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [names, setNames] = useState(() => strategies.map((one) => one.name));
  return (
    <Dialog title={t('strategies.archive.export')} onClose={onClose}>
      <Stack>
        <Text size="sm" c="dimmed">{t('strategies.archive.exportHint')}</Text>
        <Checkbox label={t('strategies.archive.all')} checked={names.length === strategies.length} indeterminate={names.length > 0 && names.length < strategies.length} onChange={(event) => setNames(event.currentTarget.checked ? strategies.map((one) => one.name) : [])} />
        <ScrollArea.Autosize mah={320} type="auto">
          <Checkbox.Group value={names} onChange={setNames} aria-label={t('strategies.title')}>
            <Stack gap={6} pl="md">{strategies.map((one) => <Checkbox key={one.name} value={one.name} label={`${one.title} (${one.name})`} />)}</Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button component="a" href={archiveUrl(names)} download data-disabled={names.length === 0 || undefined} onClick={(event) => { if (names.length === 0) event.preventDefault(); else onClose(); }}>{t('strategies.archive.download')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
