import { useLocation, useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

const FIELD = 'search-box';

/** Puts the cursor into the search box of the top bar. */
export const focusSearchBox = (): void => document.getElementById(FIELD)?.focus();

/** The search box of the top bar; it keeps the words of the search page. */
export function SearchBox() {
  const navigate = useNavigate();
  const shown = useLocation({ select: ({ pathname, search }) => (pathname === '/search' ? (search.q ?? '') : '') });
  const [words, setWords] = useState(shown);
  useEffect(() => setWords(shown), [shown]);
  return (
    <search className="bar-search">
      <Input.Search
        id={FIELD}
        value={words}
        maxLength={200}
        allowClear
        enterButton="检索"
        placeholder="词语、发文字号、第几条、单位"
        aria-label="检索"
        onChange={(event) => setWords(event.target.value)}
        onSearch={(q) => q.trim() !== '' && void navigate({ to: '/search', search: { q: q.trim() } })}
      />
    </search>
  );
}
