/** The icon of a step: one path, in the colour of its activity, lightened on dark ground. */
export function StepIcon({ icon, color, size = 18 }: { icon: string; color: string; size?: number }) {
  return (
    <svg className="step-icon" width={size} height={size} viewBox="0 0 24 24" fill="none" style={{ '--step-color': color } as React.CSSProperties} strokeWidth={1.9} strokeLinejoin="round" strokeLinecap="round" aria-hidden>
      <path d={icon} />
    </svg>
  );
}
