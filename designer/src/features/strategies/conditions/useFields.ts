import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../api/types';
import { outputValues } from '../decisions/decisionsOf';
import { useDraft } from '../draft/useDraft';
import { useWorkspace } from '../workspace';
import { useVariables } from './useVariables';
import { type FieldType, fieldTypeOf } from './values';

/** Values to offer, by the name of a field. */
export type Hints = Record<string, string[]>;

export interface Fields {
  groups: { group: string; items: string[] }[];
  typeOf: (field: string) => FieldType;
  valuesOf: (field: string) => string[];
}

const ofCustomer = new Set(['Customer', 'Aggregate', 'Reference']);

/** What conditions can speak of at their place. Protected facts are not offered: nobody may be treated differently by them. */
export function useFields(): Fields {
  const { t } = useTranslation();
  const { draft, offer } = useWorkspace();
  const { files } = useDraft(draft).content;
  const variables = useVariables();
  return useMemo(() => {
    const facts = offer.facts.filter((fact) => !fact.isProtected);
    const own = variables.filter((variable) => !facts.some((fact) => fact.name === variable.name));
    const types = new Map<string, FieldType>([...facts.map((fact) => [fact.name, fact.type] as const), ...own.map((variable) => [variable.name, fieldTypeOf(variable.type)] as const)]);
    const values = outputValues(files);
    const namesOf = (items: (Fact | { name: string })[]) => items.map((item) => item.name);
    const isOwn = (field: string) => own.some((variable) => variable.name === field);
    return {
      groups: [
        { group: t('strategies.conditions.variables'), items: namesOf(own.filter((variable) => variable.isCertain)) },
        { group: t('strategies.conditions.variablesSometimes'), items: namesOf(own.filter((variable) => !variable.isCertain)) },
        { group: t('strategies.conditions.account'), items: namesOf(facts.filter((fact) => !ofCustomer.has(fact.source))) },
        { group: t('strategies.conditions.customer'), items: namesOf(facts.filter((fact) => ofCustomer.has(fact.source))) },
      ].filter((group) => group.items.length > 0),
      typeOf: (field) => types.get(field) ?? 'unknown',
      valuesOf: (field) => (field === 'product' ? offer.products : isOwn(field) && field !== 'outcome' ? values : []),
    };
  }, [offer.facts, offer.products, variables, files, t]);
}
