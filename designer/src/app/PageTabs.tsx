import { NavLink } from 'react-router';

interface Props {
  label: string;
  tabs: { to: string; label: string }[];
}

/** The pages of one part of the navigation, as links: each has its own address. */
export function PageTabs({ label, tabs }: Props) {
  return (
    <nav className="page-tabs" aria-label={label}>
      {tabs.map((tab) => <NavLink key={tab.to} to={tab.to} end>{tab.label}</NavLink>)}
    </nav>
  );
}
