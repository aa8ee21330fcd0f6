import { useLocation, useNavigate } from '@tanstack/react-router';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { isDay, today, useDay } from '../ui/day.ts';

/** Where the day decides what is shown. */
const GOVERNED = '/plans';

/** 按某日查看: the day whose rules hold on this page; it stands in the web address. */
export function DayBar() {
  const path = useLocation({ select: (location) => location.pathname });
  const navigate = useNavigate();
  const { day, asked } = useDay();
  if (!path.startsWith(GOVERNED)) return null;
  const go = (next: string | undefined) =>
    void navigate({ to: '.', search: (search) => ({ ...search, day: next }), replace: true });
  return (
    <div className={asked === null ? 'bar-day' : 'bar-day other'}>
      <label htmlFor="day">按某日查看</label>
      <DatePicker
        id="day"
        size="small"
        value={dayjs(day)}
        allowClear={false}
        onChange={(_, text) => isDay(String(text)) && go(text === today() ? undefined : String(text))}
      />
      {asked === null ? null : (
        <Button size="small" onClick={() => go(undefined)}>
          回到今天
        </Button>
      )}
    </div>
  );
}
