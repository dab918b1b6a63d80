import { Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { query } from '../../api/client';
import { getStrategy, saveStrategy } from '../../api/strategies';
import type { StrategyDocument } from '../../api/types';
import { useMay, useSession } from '../../app/session';
import { TableSkeleton } from '../../components/Skeletons';
import { isDrawing } from './bpmn/isDrawing';
import type { Shelf } from './bpmn/Shelf';
import { useNames } from './conditions/useNames';
import { ConflictDialog } from './draft/ConflictDialog';
import { Draft } from './draft/Draft';
import { KeptDialog } from './draft/KeptDialog';
import { KeptDraft } from './draft/KeptDraft';
import { useDraft } from './draft/useDraft';
import { DesignTab } from './editor/DesignTab';
import { useCanvasCatalog } from './editor/useCanvasCatalog';
import { keepLive } from './live/keepLive';
import { useFindings } from './problems/useFindings';
import { StrategyHeader } from './StrategyHeader';
import { type Offer, type Workspace, WorkspaceContext } from './workspace';

const DecisionsTab = lazy(() => import('./decisions/DecisionsTab'));
const TemplatesTab = lazy(() => import('./templates/TemplatesTab'));
const SimulationTab = lazy(() => import('./simulation/SimulationTab'));
const VersionsTab = lazy(() => import('./versions/VersionsTab'));

const tabs = ['design', 'decisions', 'templates', 'simulation', 'versions'] as const;
type Tab = (typeof tabs)[number];

export function StrategyWorkspace({ document, offer }: { document: StrategyDocument; offer: Offer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab: asked = 'design' } = useParams();
  const tab: Tab = tabs.find((one) => one === asked) ?? 'design';
  const { name } = document;
  const isBpmn = isDrawing(document.bpmn);
  const { name: person } = useSession();
  const [keeper] = useState(() => new KeptDraft(person ?? '', name));
  const [draft] = useState(() => new Draft(document, { save: (content, etag) => saveStrategy(name, content, etag), read: () => getStrategy(name) }, keeper));
  const [shelf] = useState<Shelf>(() => ({ strategy: name, files: () => draft.snapshot().content.files, put: (files, removed) => draft.putFiles(files, removed) }));
  const { content } = useDraft(draft);
  const canEdit = useMay('strategies.edit') && isBpmn;
  const canvasCatalog = useCanvasCatalog(offer.steps, shelf);
  const [checked] = useDebouncedValue(content, 400);
  const check = useFindings(name, checked);
  const names = useNames(name, checked);
  const flushing = useRef<() => Promise<void>>(async () => {});
  // Whoever comes for something else waits for no drawing.
  const wasDrawn = useRef(false);
  wasDrawn.current ||= tab === 'design';
  const [decision, setDecision] = useState<string | null>(null);

  const goTo = useCallback(async (next: Tab, search = '') => {
    await flushing.current();
    await navigate(`/strategies/${encodeURIComponent(name)}/${next}${keepLive(search)}`, { replace: true });
  }, [name, navigate]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      // What was drawn a moment ago comes into the draft, which the browser keeps.
      void flushing.current();
      if (draft.isDirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      // The drawing writes itself into the draft when it goes; then the draft is saved.
      void flushing.current().then(() => draft.save());
    };
  }, [draft]);

  const workspace = useMemo<Workspace>(() => ({
    name, draft, offer, canvasCatalog, canEdit, findings: check.findings, names,
    flush: () => flushing.current(),
    openDecision: (one) => { setDecision(one); void goTo('decisions'); },
    openElement: (element) => void goTo('design', query({ element })),
    openTemplate: (template, channel) => void goTo('templates', query({ template, channel })),
  }), [name, draft, offer, canvasCatalog, canEdit, check.findings, names, goTo]);

  return (
    <WorkspaceContext value={workspace}>
      <div className="workspace">
        <StrategyHeader />
        <Tabs value={tab} onChange={(next) => void goTo(next as Tab)} className="workspace-tabs" keepMounted={false} keepMountedMode="display-none">
          <Tabs.List px="md">{tabs.map((one) => <Tabs.Tab key={one} value={one}>{t(`strategies.tabs.${one}`)}</Tabs.Tab>)}</Tabs.List>
          {/* Stays, with its effects, while another tab is seen: what was drawn can be undone all the same. */}
          <Tabs.Panel value="design" className="workspace-panel" keepMounted>{wasDrawn.current && <DesignTab check={check} onFlush={flushing} isShown={tab === 'design'} />}</Tabs.Panel>
          <Tabs.Panel value="decisions" className="workspace-panel"><Suspense fallback={<TableSkeleton />}><DecisionsTab decision={decision} /></Suspense></Tabs.Panel>
          <Tabs.Panel value="templates" className="workspace-panel"><Suspense fallback={<TableSkeleton />}><TemplatesTab /></Suspense></Tabs.Panel>
          <Tabs.Panel value="simulation" className="workspace-panel"><Suspense fallback={<TableSkeleton />}><SimulationTab /></Suspense></Tabs.Panel>
          <Tabs.Panel value="versions" className="workspace-panel"><Suspense fallback={<TableSkeleton />}><VersionsTab /></Suspense></Tabs.Panel>
        </Tabs>
      </div>
      <ConflictDialog />
      {canEdit && <KeptDialog keeper={keeper} />}
    </WorkspaceContext>
  );
}
