import { momentText } from '../ui/format.ts';
import { lastHeard, useServerNow } from './server-time.ts';
import { useLive } from './use-live.ts';
import './live.css';

const TIME = 11;

/** Keeps incidents live, and says it where the server cannot be reached: what is shown is then of some time ago. */
export function LineNotice() {
  return useLive() === 'broken' ? <Notice /> : null;
}

/** Drawn each second: an answer that comes after the line broke is newer than what stood here. */
function Notice() {
  useServerNow();
  const heard = lastHeard();
  return (
    <p className="line-notice" role="alert">
      <strong>连不上服务器</strong>
      {heard === '' ? '，' : `，显示的是 ${momentText(heard).slice(TIME)} 的情况。`}
      正在重新连接；填写的内容都还在，接通后再点一次。
    </p>
  );
}
