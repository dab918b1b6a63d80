export interface Option {
  value: string;
  label: string;
}

/** The value that an address has is among the options even where nothing is so, or they are not there yet. */
export function optionsWith(options: Option[] = [], value: string): Option[] {
  return value === '' || options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
}
