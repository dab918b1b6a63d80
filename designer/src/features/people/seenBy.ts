import type { TFunction } from 'i18next';

/** Whose debts a person, or a key, sees: those placed with a firm, those of some companies, or all. */
export function seenBy({ firm, companies }: { firm: string; companies: string[] }, t: TFunction): string {
  return firm !== '' ? t('people.seesFirm', { firm }) : companies.join(', ') || t('people.companiesAll');
}
