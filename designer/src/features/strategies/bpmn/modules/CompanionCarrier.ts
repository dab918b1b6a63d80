import type { StrategyFile } from '../../../../api/types';
import { type Carried, compare, filesOf, type NamedBy } from '../../companions/Companion';
import type { CanvasCatalog } from '../catalog';
import { readInput } from '../inputs';
import { activityTypeOf, type Element, inputsOf } from '../model';
import type { CommandStack, ElementRegistry, EventBus } from './services';

const key = 'collections.clipboard.files';

/** Carries the decisions and templates that steps name with the steps that are copied, and adds what is missing where they are pasted. */
export class CompanionCarrier {
  static $inject = ['eventBus', 'elementRegistry', 'commandStack', 'catalog'];

  constructor(
    private readonly events: EventBus,
    registry: ElementRegistry,
    private readonly commands: CommandStack,
    private readonly catalog: CanvasCatalog,
  ) {
    events.on('copyPaste.elementsCopied', ({ tree, hints }: { tree: Record<string, { id: string }[]>; hints: { clip?: boolean } }) => {
      if (hints.clip !== false) this.copy(Object.values(tree).flat().map(({ id }) => registry.get(id)).filter((element) => element !== undefined));
    });
    // Within the command that pastes, so that one undo takes all of it back.
    events.on('commandStack.elements.create.postExecute', ({ context }: { context: { elements: Element[]; hints?: { createElementsBehavior?: boolean } } }) => {
      if (context.hints?.createElementsBehavior === false) this.paste(context.elements);
    });
  }

  private copy(elements: Element[]): void {
    const { shelf } = this.catalog;
    if (shelf === null) return;
    const present = shelf.files();
    const files = new Set<StrategyFile>(this.namedBy(elements).flatMap((use) => filesOf(use, present)));
    try {
      localStorage.setItem(key, JSON.stringify({ strategy: shelf.strategy, files: [...files] } satisfies Carried));
    } catch {
      // More than the browser keeps: the steps go alone, and the check says what is missing.
      localStorage.removeItem(key);
    }
  }

  private paste(elements: Element[]): void {
    const { shelf } = this.catalog;
    const text = localStorage.getItem(key);
    if (shelf === null || text === null) return;
    const carried = JSON.parse(text) as Carried;
    if (carried.strategy === shelf.strategy) return;
    const { missing, clashes } = compare(this.namedBy(elements), carried.files, shelf.files());
    if (missing.length > 0) this.commands.execute('collections.files', { shelf, files: missing });
    if (clashes.length > 0) this.events.fire('companions.clash', { clashes });
  }

  private namedBy(elements: Element[]): NamedBy[] {
    return elements.filter((element) => element.labelTarget === undefined).flatMap((element) => {
      const values = new Map(inputsOf(element.businessObject).map((input) => [input.name ?? '', readInput(String(input.body ?? ''))]));
      const inputs = this.catalog.activity(activityTypeOf(element))?.inputs ?? [];
      return inputs.flatMap(({ name, editor }) => {
        const value = values.get(name);
        if ((editor !== 'decision' && editor !== 'template') || value?.kind !== 'Literal' || value.text === '') return [];
        const channel = values.get('channel');
        return [{ kind: editor, name: value.text, channel: channel?.kind === 'Literal' ? channel.text : undefined, element: element.id, input: name }];
      });
    });
  }
}
