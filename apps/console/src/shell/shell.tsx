import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { LineNotice } from '../live/line-notice.tsx';
import { ShortcutsDialog } from '../ui/shortcuts-dialog.tsx';
import { useHotkeys } from '../ui/use-hotkeys.ts';
import { CountySelect } from './county-select.tsx';
import { DayBar } from './day-bar.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Foot } from './foot.tsx';
import { NearestClock } from './nearest-clock.tsx';
import { PasswordNotice } from './password-notice.tsx';
import { Rail } from './rail.tsx';
import { focusSearchBox, SearchBox } from './search-box.tsx';
import { Who } from './who.tsx';
import './shell.css';

/** Rail, bar, page and foot. */
export function Shell() {
  const [shortcuts, setShortcuts] = useState(false);
  const navigate = useNavigate();
  useHotkeys({
    '/': focusSearchBox,
    '?': () => setShortcuts(true),
    'g g': () => void navigate({ to: '/' }),
    'g s': () => void navigate({ to: '/search' }),
    'g p': () => void navigate({ to: '/plans' }),
    'g d': () => void navigate({ to: '/duty' }),
    'g i': () => void navigate({ to: '/import' }),
    'g h': () => void navigate({ to: '/help' }),
  });
  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="bar">
        <Link to="/" className="brand">
          县治
        </Link>
        <div className="bar-county">
          <CountySelect />
        </div>
        <DayBar />
        <NearestClock />
        <SearchBox />
        <Button
          type="text"
          className="bar-keys"
          aria-label="快捷键"
          title="快捷键（?）"
          onClick={() => setShortcuts(true)}
        >
          ?
        </Button>
        <Who />
      </header>
      <Rail />
      <main className="main" id="main" tabIndex={-1}>
        <LineNotice />
        <DemoBanner />
        <PasswordNotice />
        <Outlet />
      </main>
      <Foot />
      <ShortcutsDialog open={shortcuts} onClose={() => setShortcuts(false)} />
    </div>
  );
}
