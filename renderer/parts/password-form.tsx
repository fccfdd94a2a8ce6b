import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';

type Props = { readonly name: string; readonly onSubmit: (password: string) => void };

/** As long as the contract takes. */
const longest = 200;

/** Asks for what opens a protected PDF. It goes to the backend with the file, and nowhere else. */
export function PasswordForm({ name, onSubmit }: Props) {
  const { job: text } = useText();
  const [password, setPassword] = useState('');
  return (
    <form
      className="password-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onSubmit(password);
      }}
    >
      <Input.Password
        autoFocus
        autoComplete="off"
        maxLength={longest}
        aria-label={text.passwordOf(name)}
        placeholder={text.password}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={password === ''}>{text.unlock}</Button>
    </form>
  );
}
