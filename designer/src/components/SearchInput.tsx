import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  width?: number;
  isSearch?: boolean;
}

const pause = 300;

/** A text that is told when the typing pauses, not with each letter. */
export function SearchInput({ label, placeholder, value, onChange, width, isSearch = true }: Props) {
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, pause);
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      type={isSearch ? 'search' : 'text'} label={label} placeholder={placeholder} value={text} w={width}
      leftSection={isSearch ? <IconSearch size={14} /> : undefined}
      onChange={(event) => { setText(event.currentTarget.value); tell(event.currentTarget.value); }}
    />
  );
}
