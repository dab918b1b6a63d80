import type { Sample } from '../../../api/types';

/** By what a sample is chosen: folders of different groups may have the same name. */
export function idOf({ group, name }: Pick<Sample, 'group' | 'name'>): string {
  return group == null ? name : `${group}/${name}`;
}
