import { createContext, useContext } from 'react';
import type { Fact, FeelFunction, Finding, NamesThere } from '../../api/types';
import type { CanvasCatalog } from './bpmn/catalog';
import type { Step } from './bpmn/steps';
import type { Draft } from './draft/Draft';

/** What the server offers to those who draw. */
export interface Offer {
  steps: Step[];
  facts: Fact[];
  functions: FeelFunction[];
  queues: string[];
  /** Codes of the products that accounts have. */
  products: string[];
}

/** What all parts of the page of one strategy share. */
export interface Workspace {
  name: string;
  draft: Draft;
  offer: Offer;
  canvasCatalog: CanvasCatalog;
  canEdit: boolean;
  findings: Finding[];
  /** Which variables exist where. */
  names: NamesThere;
  /** Says that the drawing has changed and must be written into the draft before anything reads it. */
  flush: () => Promise<void>;
  openDecision: (decision: string) => void;
  /** Shows an element on the drawing. */
  openElement: (id: string) => void;
  /** Shows a template by its name, for a channel if one is known. */
  openTemplate: (template: string, channel?: string) => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace was expected inside the page of a strategy.');
  return workspace;
}
