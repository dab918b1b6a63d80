import {
  IconArrowBackUp, IconArrowForwardUp, IconArrowsMaximize, IconArrowsSplit2, IconHandStop, IconLassoPolygon, IconLayoutDistributeHorizontal, IconLine, IconZoomIn, IconZoomOut, type TablerIcon,
} from '@tabler/icons-react';
import type { StrategyCanvas } from '../bpmn/StrategyCanvas';

/** Something that can be done with the drawing by a button. */
export interface CanvasAction {
  key: 'undo' | 'redo' | 'lasso' | 'hand' | 'connect' | 'space' | 'zoomIn' | 'zoomOut' | 'fit' | 'tidy';
  Icon: TablerIcon;
  shortcut?: string;
  changes: boolean;
  isEnabled: (canvas: StrategyCanvas) => boolean;
  perform: (canvas: StrategyCanvas) => void;
}

const always = (canvas: StrategyCanvas) => canvas.isReady;

/** In groups as they stand in the toolbar. */
export const canvasActions: CanvasAction[][] = [
  [
    { key: 'undo', Icon: IconArrowBackUp, shortcut: 'Ctrl+Z', changes: true, isEnabled: (canvas) => canvas.canUndo(), perform: (canvas) => canvas.undo() },
    { key: 'redo', Icon: IconArrowForwardUp, shortcut: 'Ctrl+Y', changes: true, isEnabled: (canvas) => canvas.canRedo(), perform: (canvas) => canvas.redo() },
  ],
  [
    { key: 'hand', Icon: IconHandStop, shortcut: 'H', changes: true, isEnabled: always, perform: (canvas) => canvas.tool('handTool') },
    { key: 'lasso', Icon: IconLassoPolygon, shortcut: 'L', changes: true, isEnabled: always, perform: (canvas) => canvas.tool('lassoTool') },
    { key: 'connect', Icon: IconLine, shortcut: 'C', changes: true, isEnabled: always, perform: (canvas) => canvas.tool('globalConnectTool') },
    { key: 'space', Icon: IconArrowsSplit2, shortcut: 'S', changes: true, isEnabled: always, perform: (canvas) => canvas.tool('spaceTool') },
  ],
  [
    { key: 'zoomOut', Icon: IconZoomOut, shortcut: 'Ctrl+-', changes: false, isEnabled: always, perform: (canvas) => canvas.zoomBy(0.8) },
    { key: 'zoomIn', Icon: IconZoomIn, shortcut: 'Ctrl++', changes: false, isEnabled: always, perform: (canvas) => canvas.zoomBy(1.25) },
    { key: 'fit', Icon: IconArrowsMaximize, changes: false, isEnabled: always, perform: (canvas) => canvas.fit() },
    { key: 'tidy', Icon: IconLayoutDistributeHorizontal, changes: true, isEnabled: (canvas) => canvas.canTidy(), perform: (canvas) => canvas.tidy() },
  ],
];
