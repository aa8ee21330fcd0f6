import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.XIANZHI_CHROMIUM ?? '/usr/bin/chromium';

/** The only place where the browser's flags stand: nothing phones home, nothing asks. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why there can be no browser test here, or null. */
export const withoutBrowser: string | null = existsSync(EXECUTABLE)
  ? null
  : `没有找到 ${EXECUTABLE}，浏览器测试未运行。安装 chromium 和 fonts-noto-cjk，或用 XIANZHI_CHROMIUM 指明它在哪里。`;

/** Starts Chromium. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
