import './schemas-without-generated-code.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { router } from './router.tsx';
import { theme } from './ui/theme.ts';
import './ui/tokens.css';
import './ui/ui.css';
import './ui/print.css';

dayjs.locale('zh-cn');

const holder = document.getElementById('root');
if (holder) {
  createRoot(holder).render(
    // Two-character buttons would be spaced out (导 入) and no longer be found by their name.
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} variant="outlined">
      <App>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
}
