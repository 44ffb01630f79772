interface TextFieldProps {
  label: string;
  hint?: string;
  type?: 'text' | 'url' | 'password';
  name: string;
  required?: boolean;
  value: string;
  onValue: (value: string) => void;
}

/** One labelled line of text. */
export function TextField({
  label,
  hint,
  type = 'text',
  name,
  required = false,
  value,
  onValue,
}: TextFieldProps) {
  return (
    <label class="text-field">
      <span>{label}</span>
      <input
        class="field"
        type={type}
        name={name}
        required={required}
        value={value}
        autocomplete="off"
        spellcheck={false}
        placeholder={type === 'url' ? 'https://' : ''}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint !== undefined && <span class="hint">{hint}</span>}
    </label>
  );
}
