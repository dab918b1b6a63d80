import type { ReactNode } from 'react';

export interface Figure {
  label: string;
  value: ReactNode;
}

/** A few numbers that are read at a glance, each with what it is. */
export function Figures({ figures }: { figures: Figure[] }) {
  return <dl className="panel figures">{figures.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}
