import type { CanvasCatalog } from '../catalog';
import { ActivityRenderer } from './ActivityRenderer';
import { CompanionCarrier } from './CompanionCarrier';
import { FilesHandler } from './FilesHandler';
import { SharedClipboard } from './SharedClipboard';
import { StepFactory } from './StepFactory';
import { StepMenus } from './StepMenus';
import { TidyHandler } from './TidyHandler';
import { TogetherHandler } from './TogetherHandler';
import type { CommandStack } from './services';

/** What every canvas has, also those that only show. */
export function viewerModules(catalog: CanvasCatalog): object[] {
  return [{
    __init__: ['activityRenderer'],
    catalog: ['value', catalog],
    activityRenderer: ['type', ActivityRenderer],
    translate: ['value', translation(catalog)],
  }];
}

/** What the canvas has on which a strategy is drawn. */
export function editorModules(catalog: CanvasCatalog): object[] {
  return [...viewerModules(catalog), {
    __init__: ['stepMenus', 'ownCommands', 'companionCarrier'],
    stepFactory: ['type', StepFactory],
    stepMenus: ['type', StepMenus],
    ownCommands: ['type', OwnCommands],
    clipboard: ['type', SharedClipboard],
    companionCarrier: ['type', CompanionCarrier],
    // The list of steps beside the canvas stands in its place.
    paletteProvider: ['value', null],
  }];
}

class OwnCommands {
  static $inject = ['commandStack'];

  constructor(commands: CommandStack) {
    commands.registerHandler('collections.tidy', TidyHandler);
    commands.registerHandler('collections.files', FilesHandler);
    commands.registerHandler('collections.together', TogetherHandler);
  }
}

function translation(catalog: CanvasCatalog) {
  return (template: string, replacements: Record<string, string> = {}) =>
    catalog.translate(template).replace(/{([^}]+)}/g, (_, key: string) => replacements[key] ?? `{${key}}`);
}
