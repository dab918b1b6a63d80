/** Many changes as one command, so that one undo takes all of them back. */
export class TogetherHandler {
  preExecute({ perform }: { perform: () => void }): void {
    perform();
  }
}
