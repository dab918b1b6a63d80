import { Button, FileButton, Group, Menu } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { archiveUrl } from '../../../api/archive';
import { elsaUrl, stepsUrl } from '../../../api/strategies';
import { notify } from '../../../components/notify';
import { pictureOf, plainSvg } from '../bpmn/picture';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';
import { download } from '../download';
import { useWorkspace } from '../workspace';

/** Drawings in and out, as files. */
export function FileMenu({ canvas }: { canvas: StrategyCanvas | null }) {
  const { t } = useTranslation();
  const { name, draft, canEdit, flush } = useWorkspace();

  async function importFile(file: File | null) {
    if (file === null || canvas === null) return;
    const before = draft.snapshot().content.bpmn;
    try {
      const bpmn = await file.text();
      await canvas.open(bpmn);
      draft.change({ bpmn });
    } catch (error) {
      notify(t, { isFailure: true, title: t('strategies.toolbar.importFailed'), message: String(error instanceof Error ? error.message : error) });
      await canvas.open(before);
    }
  }

  async function exportAs(kind: 'bpmn' | 'svg' | 'png') {
    if (canvas === null) return;
    await flush();
    if (kind === 'bpmn') return download(`${name}.bpmn`, await canvas.xml(), 'application/xml');
    const svg = plainSvg(await canvas.svg());
    return kind === 'svg' ? download(`${name}.svg`, svg, 'image/svg+xml') : download(`${name}.png`, await pictureOf(svg));
  }

  /** The server packs what is saved: first all is. */
  async function exportFrom(address: string) {
    await flush();
    if (!(await draft.save())) return notify(t, { isFailure: true, message: t('strategies.versions.notSaved') });
    const link = document.createElement('a');
    link.href = address;
    link.download = '';
    return link.click();
  }

  return (
    <Group gap={4} wrap="nowrap">
      {canEdit && (
        <FileButton accept=".bpmn,.xml" onChange={(file) => void importFile(file)} inputProps={{ 'aria-label': t('strategies.toolbar.importFile') }}>
          {(props) => <Button {...props} variant="subtle" color="gray" size="compact-sm" leftSection={<IconUpload size={15} />} aria-label={t('strategies.toolbar.importFile')}>.bpmn</Button>}
        </FileButton>
      )}
      <Menu position="bottom-end">
        <Menu.Target><Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconDownload size={15} />}>{t('strategies.toolbar.exportFile')}</Button></Menu.Target>
        <Menu.Dropdown>
          {(['bpmn', 'svg', 'png'] as const).map((kind) => <Menu.Item key={kind} onClick={() => void exportAs(kind)}>{t(`strategies.toolbar.${kind}`)}</Menu.Item>)}
          <Menu.Divider />
          <Menu.Item onClick={() => void exportFrom(archiveUrl([name]))}>{t('strategies.toolbar.zip')}</Menu.Item>
          <Menu.Item onClick={() => void exportFrom(stepsUrl(name))}>{t('strategies.toolbar.steps')}</Menu.Item>
          <Menu.Item onClick={() => void exportFrom(elsaUrl(name))}>{t('strategies.toolbar.elsa')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
