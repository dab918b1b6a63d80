import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approval, Publication } from '../../../api/types';
import { useMay, useSession } from '../../../app/session';
import { useFormat } from '../../../i18n/format';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { ActionDialog } from './ActionDialog';
import { useVersionAction } from './useVersionAction';

type Action = 'request' | 'approve' | 'publish' | 'cancel' | 'retract';

/** What can be done with the version at hand: ask for approval, approve, publish now or with the night of a date, take that date back, retract. The server has the last word. */
export function VersionActions() {
  const { t } = useTranslation();
  const { draft, canEdit } = useWorkspace();
  const { name } = useSession();
  const { document } = useDraft(draft);
  const [asked, setAsked] = useState<Action | null>(null);
  const action = useVersionAction();
  const may: Record<Action, boolean> = { request: canEdit, approve: useMay('strategies.approve'), publish: useMay('strategies.publish'), cancel: useMay('strategies.publish'), retract: useMay('strategies.publish') };
  const approval = document.approval ?? null;
  const isDraft = document.status === 'Draft';
  const fits: Record<Action, boolean> = { request: isDraft && approval === null, approve: isDraft && approval !== null && approval.approvedBy === null && approval.requestedBy !== name, publish: isDraft, cancel: document.publication !== null, retract: document.status === 'Published' };
  const offered = (['request', 'approve', 'publish', 'cancel', 'retract'] as const).filter((one) => may[one] && fits[one]);
  const next = offered.find((one) => one !== 'retract' && one !== 'cancel');
  return (
    <Group gap="xs">
      {offered.map((one) => <Button key={one} variant={one === next ? 'filled' : 'default'} color={one === 'retract' ? 'red' : undefined} onClick={() => setAsked(one)}>{t(`strategies.versions.${one}`)}</Button>)}
      {approval !== null && <ApprovalText approval={approval} />}
      {document.publication !== null && <PublicationText publication={document.publication} />}
      {asked !== null && (
        <ActionDialog
          isOpen title={t(`strategies.versions.${asked}`)} text={t(`strategies.versions.${asked}Text`, { version: document.version })} confirm={t(`strategies.versions.${asked}`)}
          commentLabel={asked === 'request' ? t('strategies.versions.requestComment') : undefined}
          dateLabel={asked === 'publish' ? t('strategies.versions.publishFrom') : undefined} dateHint={t('strategies.versions.publishFromHint')}
          optionLabel={asked === 'publish' ? t('strategies.versions.publishWithdraws') : undefined} optionHint={t('strategies.versions.publishWithdrawsHint')}
          onClose={() => setAsked(null)} onConfirm={(comment, date, withdrawsUnsent) => (asked === 'publish' ? action.publish(date, withdrawsUnsent) : action[asked](comment))}
        />
      )}
    </Group>
  );
}

function ApprovalText({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {approval.approvedBy === null
        ? t('strategies.versions.waiting', { by: approval.requestedBy, at: format.instant(approval.requestedAt) })
        : t('strategies.versions.approved', { by: approval.approvedBy, at: format.instant(approval.approvedAt) })}
      {approval.comment !== '' && ` “${approval.comment}”`}
    </Text>
  );
}

function PublicationText({ publication }: { publication: Publication }) {
  const { t } = useTranslation();
  const format = useFormat();
  return <Text size="sm" fw={600}>{t('strategies.versions.publishesOn', { date: format.date(publication.on), by: publication.setBy })}</Text>;
}
