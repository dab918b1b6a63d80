import type { StrategyFile } from '../../../../api/types';
import type { Element } from '../model';
import type { Shelf } from '../Shelf';

interface FilesContext {
  shelf: Shelf;
  files: StrategyFile[];
  before?: StrategyFile[];
}

/** Puts files beside the drawing as a command, so that undo knows them as it knows the steps that name them. */
export class FilesHandler {
  execute(context: FilesContext): Element[] {
    const paths = new Set(context.files.map((file) => file.path));
    context.before = context.shelf.files().filter((file) => paths.has(file.path));
    context.shelf.put(context.files);
    return [];
  }

  revert(context: FilesContext): Element[] {
    const { shelf, before = [] } = context;
    // As they are now, should somebody have changed them since and want them back.
    context.files = context.files.map((file) => shelf.files().find((one) => one.path === file.path) ?? file);
    shelf.put(before, context.files.map((file) => file.path).filter((path) => !before.some((file) => file.path === path)));
    return [];
  }
}
