import { Radio, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideObjection, type PlacementRow } from '../../api/placements';
import { unwrap } from '../../api/problem';
import { Dialog } from '../../components/Dialog';
import { DialogForm } from '../../components/DialogForm';
import { useReported } from './useReported';

/** A person upholds or refuses the objection of a firm to a recall. */
export function ObjectionForm({ placement, onClose }: { placement: PlacementRow; onClose: () => void }) {
  const { t } = useTranslation();
  const reported = useReported(onClose);
  const [verdict, setVerdict] = useState('');
  const [why, setWhy] = useState('');
  const decide = useMutation({
    mutationFn: async () => unwrap(await decideObjection({ account: placement.account, firm: placement.firm, isUpheld: verdict === 'upheld', why: why.trim() })),
    onSuccess: reported,
  });
  return (
    <Dialog title={t('placements.objectionTitle', { account: placement.account, firm: placement.firm })} onClose={onClose}>
      <DialogForm action={{ mutate: () => decide.mutate(), error: decide.error, isPending: decide.isPending }} submitLabel={t('placements.decide')} isIncomplete={verdict === '' || why.trim() === ''} onClose={onClose}>
        <Radio.Group label={t('placements.verdict')} required value={verdict} onChange={setVerdict}>
          <Stack gap="xs" mt={4}>
            <Radio value="upheld" label={t('placements.uphold')} />
            <Radio value="refused" label={t('placements.refuse')} />
          </Stack>
        </Radio.Group>
        <Textarea label={t('placements.why')} autosize minRows={2} maxLength={2000} required value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      </DialogForm>
    </Dialog>
  );
}
