import { Alert, Button, FileButton, Group, Select, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrategyFile } from '../../../api/types';
import { EmptyState } from '../../../components/EmptyState';
import { notify } from '../../../components/notify';
import { download } from '../download';
import { useDraft } from '../draft/useDraft';
import { LiveButton } from '../live/LiveButton';
import { useLiveSimulation } from '../live/useLiveSimulation';
import { useWorkspace } from '../workspace';
import { type CsvProblem, csvToTable, tableToCsv } from './decisionCsv';
import { DecisionEditor } from './DecisionEditor';
import { decisionFiles } from './decisionsOf';
import { NewTableButton } from './NewTableButton';

/** The decision tables of the strategy, one file at a time. */
export default function DecisionsTab({ decision }: { decision: string | null }) {
  const { t } = useTranslation();
  const { draft, findings, canEdit } = useWorkspace();
  const files = decisionFiles(useDraft(draft).content.files);
  const [path, setPath] = useState(() => files.find((file) => decision !== null && file.content.includes(`id="${decision}"`))?.path ?? files[0]?.path);
  const file = files.find((one) => one.path === path) ?? files[0];
  const live = useLiveSimulation();
  const add = canEdit && <NewTableButton onAdded={setPath} />;
  if (file === undefined) return <EmptyState title={t('strategies.decisions.none')} action={add} />;
  const own = findings.filter((finding) => finding.file === file.path || finding.file.endsWith(file.path));
  return (
    <Stack gap={0} h="100%">
      <Group px="md" py="xs" justify="space-between" align="flex-end">
        <Select label={t('strategies.decisions.file')} w={300} data={files.map((one) => ({ value: one.path, label: one.path.replace(/^decisions\/|\.dmn$/g, '') }))} value={file.path} allowDeselect={false} onChange={(next) => setPath(next ?? undefined)} />
        <Group gap="xs"><LiveButton live={live} />{add}<CsvButtons file={file} /></Group>
      </Group>
      {own.length > 0 && (
        <Alert color="orange" mx="md" mb="xs" title={t('strategies.decisions.findings')} className="finding-alert">
          {own.map((finding, at) => <Text key={at} size="sm">{finding.message}</Text>)}
        </Alert>
      )}
      <DecisionEditor key={file.path} file={file} decision={decision} />
    </Stack>
  );
}

function CsvButtons({ file }: { file: StrategyFile }) {
  const { t } = useTranslation();
  const { draft, canEdit } = useWorkspace();
  const words = (problem: CsvProblem) => (problem.kind === 'empty' ? t('strategies.decisions.csvEmpty') : t('strategies.decisions.csvColumns', problem));

  async function take(upload: File | null) {
    if (upload === null) return undefined;
    const result = csvToTable(file.content, await upload.text());
    if (!result.ok) return notify(t, { isFailure: true, title: t('strategies.decisions.importFailed'), message: words(result.problem) });
    draft.changeFile(file.path, result.xml);
    return notify(t, { message: t('strategies.decisions.imported', { count: result.rules }) });
  }

  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconDownload size={15} />} onClick={() => download(file.path.replace(/^.*\/|\.dmn$/g, '') + '.csv', tableToCsv(file.content), 'text/csv')}>{t('strategies.decisions.exportCsv')}</Button>
      {canEdit && <FileButton accept=".csv,text/csv" onChange={(upload) => void take(upload)} inputProps={{ 'aria-label': t('strategies.decisions.importCsv') }}>{(props) => <Button {...props} variant="default" leftSection={<IconUpload size={15} />}>{t('strategies.decisions.importCsv')}</Button>}</FileButton>}
    </Group>
  );
}
