/** A flow as it matters for outcomes. */
export interface AskingFlow {
  condition: string;
  isDefault: boolean;
  targetName: string;
}

/** The outcomes of a step that no condition after it asks for. */
export interface OutcomePort {
  outcomes: string[];
  /** Where the flow leads that takes them; null where none does. */
  target: string | null;
  /** Those that go where the frame says; they are none of the others. */
  byFrame?: FrameOutcome[];
}

/** Where an outcome goes that a step leaves open. */
export interface FrameOutcome {
  name: string;
  /** The outcome whose way it takes; empty where the case waits. */
  as: string;
  /** How long it waits before it does the step again. */
  wait: string;
}

/** What becomes of the outcomes that nobody has wired; null where all are, or where no flow asks for the outcome. */
export function outcomePort(outcomes: string[], flows: AskingFlow[]): OutcomePort | null {
  const asking = flows.map((flow) => flow.condition).filter((condition) => /\boutcome\b/.test(condition));
  const left = outcomes.filter((outcome) => !asking.some((condition) => condition.includes(`"${outcome}"`)));
  if (asking.length === 0 || left.length === 0) return null;
  const rest = flows.find((flow) => flow.isDefault) ?? flows.find((flow) => flow.condition.trim() === '');
  return { outcomes: left, target: rest?.targetName ?? null };
}

/**
 * Where those go for whom a block in which a case is only while a condition holds has no way: who is not let in goes where whoever
 * leaves goes, and who leaves goes on as if all was done.
 */
export function whilePort(flows: AskingFlow[]): OutcomePort | null {
  const asks = (outcome: string) => flows.find((flow) => /\boutcome\b/.test(flow.condition) && flow.condition.includes(`"${outcome}"`));
  const [left, notEntered] = [asks('left'), asks('not entered')];
  if (left !== undefined && notEntered !== undefined) return null;
  const done = flows.filter((flow) => flow !== left && flow !== notEntered);
  const onward = left ?? (done.length === 1 && done[0]!.condition.trim() === '' ? done[0] : undefined);
  return { outcomes: [...(left === undefined ? ['left'] : []), ...(notEntered === undefined ? ['not entered'] : [])], target: onward?.targetName ?? null };
}

/** A port that leads nowhere, with those outcomes set apart of which the frame says where they go. */
export function withFrame(port: OutcomePort, frame: FrameOutcome[]): OutcomePort {
  if (port.target !== null) return port;
  const byFrame = frame.filter(({ name }) => port.outcomes.includes(name));
  return byFrame.length === 0 ? port : { ...port, outcomes: port.outcomes.filter((outcome) => !byFrame.some(({ name }) => name === outcome)), byFrame };
}
