import { Input } from 'antd';

type Props = {
  id: string;
  value: string;
  offered: readonly string[];
  placeholder?: string;
  onChange: (value: string) => void;
};

/** One's own words, with usual ones offered; the browser's own list covers no button. */
export function OfferedInput({ id, value, offered, placeholder, onChange }: Props) {
  return (
    <>
      <Input
        id={id}
        list={`${id}-offered`}
        value={value}
        maxLength={120}
        placeholder={placeholder}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={`${id}-offered`}>
        {offered.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
