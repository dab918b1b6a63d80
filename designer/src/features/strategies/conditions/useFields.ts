import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { outputValues } from '../decisions/decisionsOf';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { useVariables } from './useVariables';
import type { FieldType } from './values';

/** Values to offer, by the name of a field. */
export type Hints = Record<string, string[]>;

export interface Fields {
  groups: { group: string; items: string[] }[];
  typeOf: (field: string) => FieldType;
  valuesOf: (field: string) => string[];
}

/** What conditions can speak of. Protected facts are not offered: nobody may be treated differently by them. */
export function useFields(): Fields {
  const { t } = useTranslation();
  const { draft, offer } = useWorkspace();
  const { files } = useDraft(draft).content;
  const variables = useVariables();
  return useMemo(() => {
    const facts = offer.facts.filter((fact) => !fact.isProtected);
    const types = new Map(facts.map((fact) => [fact.name, fact.type]));
    const own = variables.filter((name) => name !== '' && !types.has(name));
    const values = outputValues(files);
    return {
      groups: [{ group: t('strategies.conditions.variables'), items: own }, { group: t('strategies.conditions.facts'), items: facts.map((fact) => fact.name) }],
      typeOf: (field) => types.get(field) ?? (own.includes(field) ? 'string' : 'unknown'),
      valuesOf: (field) => (field === 'product' ? offer.products : own.includes(field) && field !== 'outcome' ? values : []),
    };
  }, [offer.facts, offer.products, variables, files, t]);
}
