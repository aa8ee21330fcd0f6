import { useEffect } from 'react';

/** Names the browser's tab; the page's own name comes first, since tabs are narrow. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 县治`;
  }, [title]);
}
