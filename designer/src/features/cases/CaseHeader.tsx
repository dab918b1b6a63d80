import { Anchor, Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { CaseDetail } from '../../api/types';
import { BackLink } from '../../app/BackLink';
import { useMay } from '../../app/session';
import { type Figure, Figures } from '../../components/Figures';
import { useFormat } from '../../i18n/format';
import { useStageName } from '../../i18n/stages';
import { wordFor } from '../../i18n/words';
import { nameOf, useSubject, useTypes } from '../objects/useTypeName';

export function CaseHeader({ value }: { value: CaseDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state } = useLocation() as { state: { from?: string } | null };
  const subject = useSubject();
  const isOpen = value.closedOn === null;
  return (
    <>
      <Group gap="xs" mb="sm">
        <BackLink to={`/cases${state?.from ?? ''}`} label={t('cases.back')} />
        <Title order={1}>{t('cases.caseOf', { account: subject(value.account) })}</Title>
        <Badge variant="dot" color={isOpen ? 'brand.5' : 'gray.6'} tt="none" fw={500}>{t(isOpen ? 'cases.openOne' : 'cases.closedOne')}</Badge>
        {typeof value.heldSince === 'string' && <Badge variant="dot" color="yellow.8" tt="none" fw={500} title={t('holds.standsHint')}>{t('holds.stands', { date: format.date(value.heldSince) })}</Badge>}
        {value.governedBy !== null && <Badge variant="dot" color="yellow.8" tt="none" fw={500} title={t('cases.governedHint')}>{t('cases.governedBy', { strategy: value.governedBy })}</Badge>}
        <Text size="sm" c="dimmed">{value.customerName === null ? value.customer : `${value.customerName} · ${value.customer}`}</Text>
      </Group>
      <Figures figures={useFigures(value)} />
    </>
  );
}

function useFigures(value: CaseDetail): Figure[] {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const types = useTypes();
  const mayOpen = useMay('strategies.read');
  const version = t('cases.strategyVersion', { ...value });
  const cure = value.cures.find((one) => one.reopenedOn === null);
  const settled = cure === undefined ? [] : [
    { label: t('cases.settledBy'), value: wordFor(t('cases.cureReasons', { returnObjects: true }) as Record<string, string>, cure.reason) },
    { label: t('cases.valueDate'), value: format.date(cure.valueDate) },
  ];
  const situation = value.situation === null ? [] : [{ label: t('cases.situation'), value: value.situation }];
  const place = value.closedOn === null
    ? [...situation, { label: t('cases.standsAt'), value: value.standsAtNames.join(' · ') || '–' }]
    : [{ label: t('cases.closedOn'), value: format.date(value.closedOn) }, { label: t('cases.closeReason'), value: value.closeReason ?? '–' }, ...settled];
  return [
    { label: t('cases.strategy'), value: mayOpen ? <Anchor component={Link} to={`/strategies/${encodeURIComponent(value.strategy)}`} inherit>{version}</Anchor> : version },
    ...(value.level === 'account' ? [] : [{ label: t('cases.level'), value: value.level.startsWith('object') ? t('cases.levelOfObjects', { type: nameOf(types.data, value.level.replace('object:', '')) }) : t(`cases.levels.${value.level}`) }]),
    { label: t('cases.segment'), value: value.segment ?? '–' },
    { label: t('cases.stage'), value: stageName(value.stage) },
    { label: t('cases.daysPastDue'), value: format.number(value.daysPastDue) },
    { label: t('cases.totalDue'), value: format.money(value.totalDue) },
    { label: t('cases.opened'), value: format.date(value.openedOn) },
    ...place,
  ];
}
