import { Checkbox, Group, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OverrideKind, overrideKinds, type OverrideOutcome, type OverrideWish, setOverrides } from '../../api/overrides';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { notify } from '../../components/notify';
import { useFormat } from '../../i18n/format';
import { OverrideFields } from './OverrideFields';
import { useOverridesChanged } from './useOverridesChanged';
import { beginning, isComplete, type OverrideScope, referencesOf } from './wish';

interface Props {
  /** Which accounts are meant; without any, somebody writes their references down. */
  of?: OverrideScope;
  onClose: () => void;
}

const pause = 400;

/** Orders something against what strategies would do: what, for whom, why, until when; says for how many before. */
export function SetOverride({ of, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const changed = useOverridesChanged();
  const [written, setWritten] = useState('');
  const [wish, setWish] = useState<OverrideWish>({ ...beginning('queue'), isOfCustomer: false });
  const [why, setWhy] = useState('');
  const change = (more: Partial<OverrideWish>) => setWish((previous) => ({ ...previous, ...more }));
  const scope: OverrideScope = of ?? { accounts: referencesOf(written) };
  const [asked] = useDebouncedValue(JSON.stringify({ ...scope, kind: wish.kind, isOfCustomer: wish.isOfCustomer }), pause);
  const isNobody = scope.accounts?.length === 0;
  const counted = useQuery({ queryKey: ['overrides', 'counted', asked], queryFn: async () => unwrap(await setOverrides({ ...(JSON.parse(asked) as OverrideWish), isPreview: true })), enabled: !isNobody, placeholderData: keepPreviousData });
  const order = useMutation({
    mutationFn: async () => unwrap(await setOverrides({ ...scope, ...wish, why: why.trim() })),
    onSuccess: ({ done }) => {
      changed();
      notify(t, { message: t('overrides.done', { count: done, number: format.number(done) }) });
      onClose();
    },
  });
  return (
    <Dialog title={t('overrides.orderTitle')} onClose={onClose}>
      <DialogForm action={{ mutate: () => order.mutate(), error: order.error, isPending: order.isPending }} submitLabel={t('overrides.order')} isIncomplete={why.trim() === '' || isNobody || !isComplete(wish)} onClose={onClose}>
        {of === undefined && <Textarea data-autofocus label={t('overrides.accounts')} description={t('overrides.accountsHint')} autosize minRows={2} maxRows={8} required value={written} onChange={(event) => setWritten(event.currentTarget.value)} />}
        <Checkbox size="sm" label={t('overrides.isOfCustomer')} checked={wish.isOfCustomer} onChange={(event) => change({ isOfCustomer: event.currentTarget.checked })} />
        <Select label={t('overrides.kind')} allowDeselect={false} value={wish.kind} onChange={(kind) => change(beginning(kind as OverrideKind))} data={overrideKinds.map((kind) => ({ value: kind, label: t(`overrides.kinds.${kind}`) }))} />
        <OverrideFields wish={wish} onChange={change} />
        <Textarea label={t('overrides.why')} description={t('overrides.reasonHint')} autosize minRows={2} maxLength={500} required value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        <Group grow align="flex-start">
          <TextInput type="date" label={t('overrides.from')} description={t('overrides.fromHint')} value={wish.from ?? ''} onChange={(event) => change({ from: event.currentTarget.value || null })} />
          <TextInput type="date" label={t('overrides.until')} description={t('overrides.untilHint')} min={wish.from ?? undefined} value={wish.until ?? ''} onChange={(event) => change({ until: event.currentTarget.value || null })} />
        </Group>
        {!isNobody && <Meant outcome={counted.data} />}
      </DialogForm>
    </Dialog>
  );
}

/** For how many it is, and who there is not. */
function Meant({ outcome }: { outcome: OverrideOutcome | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="status">
      <Text size="sm">{outcome === undefined ? '…' : t('overrides.meant', { count: outcome.matched, number: format.number(outcome.matched) })}</Text>
      {outcome !== undefined && outcome.unknown.length > 0 && <Text size="sm">{t('overrides.unknown', { accounts: outcome.unknown.join(', ') })}</Text>}
    </div>
  );
}
