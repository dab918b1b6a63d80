import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Problem, Result } from '../../../api/problem';
import { approveStrategy, cancelPublication, publishStrategy, requestApproval, retractStrategy, revertStrategy } from '../../../api/strategies';
import type { StrategyDocument } from '../../../api/types';
import { notify } from '../../../components/notify';
import { useWorkspace } from '../workspace';

type Act = (etag: string) => Promise<Result<StrategyDocument>>;

/** The steps in the life of a version; each gives the problem where it was refused. */
export function useVersionAction() {
  const { t } = useTranslation();
  const { name, draft, flush } = useWorkspace();
  const client = useQueryClient();

  async function perform(act: Act, takesContent: boolean): Promise<Problem | null> {
    await flush();
    if (!(await draft.save())) return { status: 0, title: t('strategies.versions.notSaved'), detail: null, errors: {}, findings: [], needsCode: false };
    const result = await act(draft.snapshot().document.etag);
    if (!result.ok) return result.problem;
    if (takesContent) draft.replace(result.value);
    else draft.adopt(result.value);
    void client.invalidateQueries({ queryKey: ['strategies'] });
    void client.invalidateQueries({ queryKey: ['versions', name] });
    notify(t, { message: t('strategies.versions.done') });
    return null;
  }

  return {
    request: (comment: string) => perform((etag) => requestApproval(name, comment, etag), false),
    approve: () => perform((etag) => approveStrategy(name, etag), false),
    publish: (from: string | null, withdrawsUnsent: boolean) => perform((etag) => publishStrategy(name, etag, from, withdrawsUnsent), false),
    cancel: () => perform((etag) => cancelPublication(name, etag), false),
    retract: () => perform(() => retractStrategy(name), false),
    revert: (version: number) => perform(() => revertStrategy(name, version), true),
  };
}
