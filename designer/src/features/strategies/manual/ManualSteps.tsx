import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import type { FrameView } from '../bpmn/frame';
import { outcomeLines } from '../frame/frameRows';
import { useHouseOutcomes } from '../frame/useFrames';
import { withFrame } from '../outline/outcomePort';
import { portWords } from '../outline/portWords';
import { stepText } from '../outline/stepText';
import type { Offer } from '../workspace';
import type { ManualStep, WayOut } from './readManual';

/** The steps in the order of the flow: what each is told to do, and where it leads. */
export function ManualSteps({ steps, offer, frame }: { steps: ManualStep[]; offer: Offer; frame: FrameView }) {
  const { t } = useTranslation();
  const outcomes = outcomeLines(useHouseOutcomes(frame.of), frame.outcomes).filter(({ origin }) => origin !== 'without');
  return (
    <section>
      <Title order={2}>{t('manual.steps')}</Title>
      {steps.map((step) => <Step key={step.item.id} step={step.port === undefined ? step : { ...step, port: withFrame(step.port, outcomes.filter(({ of }) => of === step.item.activityType)) }} offer={offer} />)}
    </section>
  );
}

function Step({ step: { number, item, view, waysOut, port }, offer }: { step: ManualStep; offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, kind, step } = stepText(item, offer.steps, t);
  const said = linesOf();
  const documentation = view.documentation.trim();
  return (
    <section className="printed-step" style={{ marginInlineStart: `${(item.level - 1) * 5}mm` }}>
      <h3><span className="printed-number">{number}</span> {name} {kind.toLowerCase() !== name.toLowerCase() && <Text span c="dimmed" fw={400} size="sm">{kind}</Text>}</h3>
      {documentation !== '' && <p className="printed-text">{documentation}</p>}
      {said.length > 0 && <dl>{said.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>}
      {waysOut.length > 0 && <ul>{waysOut.map((way, at) => <li key={at}>{sentence(way)}</li>)}</ul>}
      {port !== undefined && <p>{portWords(port, t)}</p>}
    </section>
  );

  function linesOf(): [string, string][] {
    const lines: [string, string][] = [];
    if (view.isInterrupting !== null) lines.push([t('manual.onEdge'), t(view.isInterrupting ? 'manual.ends' : 'manual.stays')]);
    if (view.event?.kind === 'timer') lines.push([t('manual.waits'), inWords(view.event.value)]);
    if (view.event?.kind === 'message') lines.push([t('manual.hears'), view.event.message]);
    if (view.event?.kind === 'condition') lines.push([t('manual.until'), view.event.condition]);
    if (view.block?.isWhile === true && view.block.stay !== '') lines.push([t('manual.stayWhile'), view.block.stay]);
    if (view.block?.isWhile === true && view.block.leave !== '') lines.push([t('manual.leaveWhen'), view.block.leave]);
    if (view.situation !== null && view.situation !== '') lines.push([t('manual.situation'), view.situation]);
    if (view.script !== null) lines.push([t('manual.computes'), view.script]);
    if (view.calledElement !== null) lines.push([t('manual.calls'), view.calledElement]);
    for (const { name: variable, from } of view.received ?? []) lines.push([t('manual.keeps', { variable }), from]);
    for (const input of step?.activity?.inputs ?? []) {
      const text = view.inputs[input.name]?.text ?? '';
      if (text !== '') lines.push([input.label, input.editor === 'duration' ? inWords(text) : input.editor === 'time' ? hourInWords(text) : text]);
      else if (input.defaultValue !== null && input.defaultValue !== '') lines.push([input.label, t('manual.usual', { value: input.defaultValue })]);
    }
    return lines;
  }

  /** How long, as people say it; any other expression as it is written. */
  function inWords(text: string): string {
    const business = /^business days\((\d+)(?:\s*,\s*"([^"]+)")?\)$/.exec(text.trim());
    if (business === null) return format.duration(text) ?? text;
    return t(business[2] === undefined ? 'manual.businessDays' : 'manual.businessDaysOf', { count: Number(business[1]), calendar: business[2] });
  }

  /** From when on, as people say it; FEEL as it is written. */
  function hourInWords(text: string): string {
    return /^\d\d:\d\d$/.test(text.trim()) ? t('manual.fromHour', { hour: text.trim() }) : text;
  }

  function sentence({ name: word, condition, isDefault, number: to, item: target }: WayOut): string {
    const when = isDefault ? t('manual.otherwise') : condition === '' ? t('manual.then') : t('manual.when', { condition });
    return `${when} → ${to} ${stepText(target, offer.steps, t).name}${word === '' ? '' : ` (${word})`}`;
  }
}
