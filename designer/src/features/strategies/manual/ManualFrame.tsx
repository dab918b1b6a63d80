import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordFor } from '../../../i18n/words';
import { calendarsOf, type ConditionLine, conditionLines, reactionRows, type ToleranceLine, toleranceLines, type OutcomeLine, outcomeLines } from '../frame/frameRows';
import { useFrames } from '../frame/useFrames';
import { useLevelWord } from '../properties/LevelChoice';
import type { ManualDrawing } from './readManual';

/** What holds for a case wherever it stands: level, entry, precedence, standing reactions, exclusions, exits, calendars. */
export function ManualFrame({ drawing: { strategy, frame, reactions, timers } }: { drawing: ManualDrawing }) {
  const { t } = useTranslation();
  const frames = useFrames();
  const house = frames.data?.find((one) => one.process === frame.of);
  const rows = reactionRows(house?.reactions ?? [], frame, reactions);
  const calendars = calendarsOf([...timers, ...rows.filter((row) => row.state === 'house').flatMap((row) => row.house?.timers ?? [])]);
  const levelWord = useLevelWord();
  const leads = t('strategies.properties.leads', { returnObjects: true }) as Record<string, string>;
  const lines: [string, string][] = [
    [t('strategies.properties.level'), levelWord(strategy.level || 'account')],
    ...(strategy.level === '' || strategy.level === 'account' ? [] : [[t('strategies.properties.lead'), wordFor(leads, strategy.lead || 'past due')] as [string, string]]),
    [t('strategies.properties.entry'), strategy.entry || t('manual.everybody')],
    ...(strategy.group === '' ? [] : [[t('strategies.properties.group'), strategy.group] as [string, string]]),
    ...(strategy.precedence === '' ? [] : [[t('strategies.properties.precedence'), strategy.precedence] as [string, string]]),
    [t('strategies.frame.house'), house === undefined ? frame.of || t('strategies.frame.without') : `${house.title} (v${house.version})`],
    [t('strategies.frame.calendars'), calendars.length === 0 ? t('strategies.frame.noCalendars') : t('strategies.frame.counted', { calendars: calendars.join(', ') })],
  ];
  return (
    <section>
      <Title order={2}>{t('strategies.frame.title')}</Title>
      <dl>{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {rows.length > 0 && (
        <>
          <Title order={3}>{t('strategies.frame.reactions')}</Title>
          <ul>
            {rows.map(({ name, state, house: said, own }) => (
              <li key={name}><strong>{name}</strong> <Text span c="dimmed">({t(said === null && own !== null ? 'strategies.frame.alone' : `strategies.frame.states.${state}`)})</Text>{state === 'house' && said?.documentation ? <>: {said.documentation}</> : null}</li>
            ))}
          </ul>
        </>
      )}
      <Conditions title={t('strategies.frame.exclusions')} lines={conditionLines(house?.exclusions ?? [], frame.exclusions)} />
      <Conditions title={t('strategies.frame.exits')} lines={conditionLines(house?.exits ?? [], frame.exits)} />
      <Outcomes lines={outcomeLines(house?.outcomes ?? [], frame.outcomes)} />
      <Tolerances lines={toleranceLines(house?.tolerances ?? [], frame.tolerances)} />
    </section>
  );
}

function Conditions({ title, lines }: { title: string; lines: ConditionLine[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <>
      <Title order={3}>{title}</Title>
      <table>
        <thead><tr><th scope="col">{t('strategies.frame.reason')}</th><th scope="col">{t('strategies.frame.when')}</th><th scope="col">{t('manual.origin')}</th></tr></thead>
        <tbody>{lines.map(({ reason, when, each, origin }) => <tr key={`${origin} ${reason}`}><th scope="row">{reason}</th><td>{when !== '' && <code>{when}</code>}{each !== '' && <>{when !== '' && <br />}{t('strategies.frame.each')}: <code>{each}</code></>}</td><td>{t(`strategies.frame.origins.${origin}`)}</td></tr>)}</tbody>
      </table>
    </>
  );
}

/** Where outcomes go that steps leave open. */
function Outcomes({ lines }: { lines: OutcomeLine[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <>
      <Title order={3}>{t('strategies.frame.outcomes')}</Title>
      <ul>
        {lines.map(({ of, name, as, wait, origin }) => <li key={`${origin} ${of} ${name}`}>{of.replace('Collections.', '')}: {wait === '' ? t('strategies.outline.frameAs', { outcome: name, as }) : t('strategies.outline.frameWait', { outcome: name, wait })} <Text span c="dimmed">({t(`strategies.frame.origins.${origin}`)})</Text></li>)}
      </ul>
    </>
  );
}

/** What may remain and counts as cured. */
function Tolerances({ lines }: { lines: ToleranceLine[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <>
      <Title order={3}>{t('strategies.frame.tolerances')}</Title>
      <ul>
        {lines.map(({ currency, number, origin }) => <li key={`${origin} ${currency}`}>{currency === '' ? t('strategies.frame.partOf', { number }) : `${currency} ${number}`} <Text span c="dimmed">({t(`strategies.frame.origins.${origin}`)})</Text></li>)}
      </ul>
    </>
  );
}
