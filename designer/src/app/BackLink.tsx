import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';

/** The way from one thing to the list it is in; stands before the heading. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return <Tooltip label={label}><ActionIcon component={Link} to={to} aria-label={label}><IconArrowLeft size={18} /></ActionIcon></Tooltip>;
}
