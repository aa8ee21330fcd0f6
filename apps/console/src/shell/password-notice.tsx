import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.ts';

/** Whoever came in with a one-time password is led to where he changes it. */
export function PasswordNotice() {
  const { data } = useQuery(sessionQuery);
  const path = useLocation({ select: (location) => location.pathname });
  if (data?.signedIn?.mustChangePassword !== true || path === '/sign-in') return null;
  return (
    <p className="demo-banner" role="status">
      您用的是一次性密码，<Link to="/sign-in">改成自己的</Link>以后才能办别的事。
    </p>
  );
}
