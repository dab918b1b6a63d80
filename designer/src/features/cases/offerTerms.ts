import type { OfferRow, OfferTerms } from '../../api/offers';

/** With what a new offer begins: the first choice of instalments, else those of the offer that stands, and what a collector must ask for. */
export function termsOf(offer: OfferRow): OfferTerms {
  return { instalments: offer.choices[0] ?? offer.instalments, down: offer.limits[0]?.down ?? offer.down, principal: 0, interest: 0 };
}

/** Whether terms can be asked about at all. */
export function areTerms(terms: OfferTerms): boolean {
  const isShare = (value: number) => value >= 0 && value <= 100;
  return Number.isInteger(terms.instalments) && terms.instalments >= 1 && terms.instalments <= 120 && terms.down >= 0 && terms.down < 100 && isShare(terms.principal) && isShare(terms.interest);
}

/** Whether what terms need is within an authority; a committee is two persons, and nobody's alone. */
export function isWithin(needs: string | null | undefined, mine: 'collector' | 'supervisor'): boolean {
  return needs === 'collector' || (needs === 'supervisor' && mine === 'supervisor');
}
