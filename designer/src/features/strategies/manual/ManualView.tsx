import { Button, Group, Select, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StrategyDocument, VersionSummary } from '../../../api/types';
import { PageSkeleton } from '../../../components/Skeletons';
import { StateView } from '../../../components/StateView';
import { useFormat } from '../../../i18n/format';
import { isDrawing } from '../bpmn/isDrawing';
import { useCanvasCatalog } from '../editor/useCanvasCatalog';
import type { Offer } from '../workspace';
import { ManualChanges } from './ManualChanges';
import { ManualFrame } from './ManualFrame';
import { ManualMessages } from './ManualMessages';
import { ManualParameters } from './ManualParameters';
import { ManualSteps } from './ManualSteps';
import { ManualTables } from './ManualTables';

interface Props {
  document: StrategyDocument;
  versions: VersionSummary[];
  offer: Offer;
  onVersion: (version: number) => void;
}

export function ManualView({ document, versions, offer, onVersion }: Props) {
  const { t } = useTranslation();
  const catalog = useCanvasCatalog(offer.steps);
  const drawing = useQuery({
    queryKey: ['manual-drawing', document.bpmn],
    queryFn: async () => (await import('./readManual')).readManual(document.bpmn, catalog),
    enabled: isDrawing(document.bpmn), staleTime: Infinity, gcTime: 0,
  });
  return (
    <article className="printed" aria-label={t('manual.title', { title: document.title })}>
      <Group className="printed-tools" justify="space-between">
        <Button component={Link} to={`/strategies/${encodeURIComponent(document.name)}/versions`} variant="subtle" size="xs" leftSection={<IconArrowLeft size={15} />}>{t('manual.back')}</Button>
        <Group gap="xs">
          <Select size="xs" w={150} aria-label={t('manual.version')} allowDeselect={false} value={String(document.version)} onChange={(value) => onVersion(Number(value))} data={versions.map(({ version }) => ({ value: String(version), label: t('strategies.version', { version }) }))} />
          <Button size="xs" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>{t('manual.print')}</Button>
        </Group>
      </Group>
      <Cover document={document} version={versions.find((one) => one.version === document.version)} />
      {isDrawing(document.bpmn) ? (
        <StateView query={drawing} skeleton={<PageSkeleton />}>
          {(read) => (
            <>
              <section>
                <Title order={2}>{t('manual.purpose')}</Title>
                {read.strategy.documentation === '' ? <Text c="dimmed">{t('manual.noPurpose')}</Text> : <p className="printed-text">{read.strategy.documentation}</p>}
              </section>
              <ManualFrame drawing={read} />
              <section>
                <Title order={2}>{t('manual.picture')}</Title>
                <img className="printed-picture" alt={t('manual.pictureAlt', { title: document.title })} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(read.picture)}`} />
              </section>
              <ManualSteps steps={read.steps} offer={offer} frame={read.frame} />
            </>
          )}
        </StateView>
      ) : <Text>{t('manual.noDrawing')}</Text>}
      <ManualTables files={document.files} />
      <ManualMessages files={document.files} />
      <ManualParameters strategy={document.name} />
      <ManualChanges versions={versions} upTo={document.version} />
    </article>
  );
}

/** Which version this is, and who answers for it. */
function Cover({ document, version }: { document: StrategyDocument; version: VersionSummary | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = [
    [t('strategies.status'), t(`strategies.${document.status}`)],
    [t('manual.author'), `${version?.createdBy ?? '–'}, ${format.instant(document.createdAt)}`],
    [t('manual.approvedBy'), document.approval?.approvedBy == null ? '–' : `${document.approval.approvedBy}, ${format.instant(document.approval.approvedAt)}`],
    [t('manual.publishedBy'), document.publishedAt === null ? '–' : `${document.publishedBy ?? '–'}, ${format.instant(document.publishedAt)}`],
    ...(version?.comment == null || version.comment === '' ? [] : [[t('strategies.versions.comment'), version.comment]]),
  ] as const;
  return (
    <header className="printed-cover">
      <title>{`${t('manual.title', { title: document.title })} · ${t('app.name')}`}</title>
      <Text c="dimmed" size="sm">{t('manual.kind')}</Text>
      <Title order={1}>{document.title}</Title>
      <Text>{t('strategies.version', { version: document.version })} · <code>{document.name}</code></Text>
      <dl>{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </header>
  );
}
