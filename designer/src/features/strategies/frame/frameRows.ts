import type { FrameCondition, FrameOutcome, FrameTolerance, OfferedReaction } from '../../../api/types';
import type { FrameView, OwnReaction, SaidCondition, SaidOutcome, SaidTolerance } from '../bpmn/frame';

export type ReactionState = 'house' | 'without' | 'own';

/** A standing reaction of the sheet. */
export interface ReactionRow {
  name: string;
  state: ReactionState;
  /** Null where the house has none of this name. */
  house: OfferedReaction | null;
  /** Null where the strategy draws none of this name. */
  own: OwnReaction | null;
}

/** Where an exclusion or exit comes from: the house, or the strategy, in place of the house's or besides; or it is taken away. */
export type ConditionOrigin = 'house' | 'without' | 'instead' | 'own';

export interface ConditionLine {
  reason: string;
  origin: ConditionOrigin;
  when: string;
  /** What it asks of each account; empty where it asks nothing of them. */
  each: string;
  /** Its place among those that the strategy says; null where the house alone says it. */
  at: number | null;
}

/** The house's reactions in its order, then those that the strategy alone has; last, names that nobody has any more. */
export function reactionRows(house: OfferedReaction[], frame: FrameView, own: OwnReaction[]): ReactionRow[] {
  const names = [...new Set([...house, ...own].map((reaction) => reaction.name).concat(frame.without))];
  return names.map((name) => {
    const drawn = own.find((reaction) => reaction.name === name) ?? null;
    const state = drawn !== null ? 'own' : frame.without.includes(name) ? 'without' : 'house';
    return { name, state, house: house.find((reaction) => reaction.name === name) ?? null, own: drawn };
  });
}

/** The house's in its order, or what stands in their place; then those that the strategy alone has. */
export function conditionLines(house: FrameCondition[], own: SaidCondition[]): ConditionLine[] {
  const ofHouse = house.map((condition): ConditionLine => {
    const at = own.findIndex((said) => said.reason === condition.reason);
    const house = { reason: condition.reason, when: condition.when ?? '', each: condition.each ?? '' };
    if (at < 0) return { ...house, origin: 'house', at: null };
    const { when, each = '' } = own[at]!;
    return when.trim() === '' && each.trim() === '' ? { ...house, origin: 'without', at } : { reason: condition.reason, origin: 'instead', when, each, at };
  });
  const taken = new Set(ofHouse.map((line) => line.at));
  return [...ofHouse, ...own.map((said, at): ConditionLine => ({ reason: said.reason, origin: 'own', when: said.when, each: said.each ?? '', at })).filter((line) => !taken.has(line.at))];
}

/** What may remain: of a currency, or a part, as the house or the strategy says it. */
export interface ToleranceLine {
  /** Empty for a part of what was past due at first. */
  currency: string;
  origin: ConditionOrigin;
  /** As it is written: an amount, or per cent. */
  number: string;
  /** Its place among those that the strategy says; null where the house alone says it. */
  at: number | null;
}

/** The house's in its order, or what stands in their place; then those that the strategy alone has. */
export function toleranceLines(house: FrameTolerance[], own: SaidTolerance[]): ToleranceLine[] {
  const ofHouse = house.map(({ currency, amount, percent }): ToleranceLine => {
    const number = amount ?? percent ?? '';
    const at = own.findIndex((said) => said.currency === currency);
    if (at < 0) return { currency, origin: 'house', number, at: null };
    const said = numberOf(own[at]!);
    return said === '' ? { currency, origin: 'without', number, at } : { currency, origin: 'instead', number: said, at };
  });
  const taken = new Set(ofHouse.map((line) => line.at));
  return [...ofHouse, ...own.map((said, at): ToleranceLine => ({ currency: said.currency, origin: 'own', number: numberOf(said), at })).filter((line) => !taken.has(line.at))];
}

/** The entry that says a number of a currency, or of the part; an empty number takes the house's away. */
export function toleranceOf(currency: string, number: string): SaidTolerance {
  return currency === '' ? { currency, amount: '', percent: number } : { currency, amount: number, percent: '' };
}

function numberOf({ amount, percent }: SaidTolerance): string {
  return (amount || percent).trim();
}

/** Where an outcome goes that a step leaves open, as the house or the strategy says it. */
export interface OutcomeLine extends SaidOutcome {
  origin: ConditionOrigin;
  /** Its place among those that the strategy says; null where the house alone says it. */
  at: number | null;
}

/** The house's in its order, or what stands in their place; then those that the strategy alone has. */
export function outcomeLines(house: FrameOutcome[], own: SaidOutcome[]): OutcomeLine[] {
  const ofHouse = house.map((outcome): OutcomeLine => {
    const said = { of: outcome.of, name: outcome.name, as: outcome.as ?? '', wait: outcome.wait ?? '' };
    const at = own.findIndex((other) => other.of === outcome.of && other.name === outcome.name);
    if (at < 0) return { ...said, origin: 'house', at: null };
    return own[at]!.as === '' && own[at]!.wait === '' ? { ...said, origin: 'without', at } : { ...own[at]!, origin: 'instead', at };
  });
  const taken = new Set(ofHouse.map((line) => line.at));
  return [...ofHouse, ...own.map((said, at): OutcomeLine => ({ ...said, origin: 'own', at })).filter((line) => !taken.has(line.at))];
}

/** The frame with another word about one reaction; what is drawn of it is the drawing's. */
export function withoutReaction(frame: FrameView, name: string, isWithout: boolean): FrameView {
  return { ...frame, without: [...frame.without.filter((other) => other !== name), ...(isWithout ? [name] : [])] };
}

/** The calendars that timers name, each once: `business days(20, "court")` counts by "court". */
export function calendarsOf(timers: string[]): string[] {
  return [...new Set(timers.map((timer) => /^business days\(.*,\s*"([^"]+)"\s*\)$/s.exec(timer.trim())?.[1]).filter((name) => name !== undefined))].sort();
}

/** Id of what the frame draws of an exit; its event is `.when`. */
export function exitElement(reason: string): string {
  return `frame.exit.${reason.replace(/[^A-Za-z0-9]/g, '-')}`;
}
