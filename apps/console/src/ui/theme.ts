import type { ThemeConfig } from 'antd';

/** Ant Design's tokens in the console's own ink, so that no default blue (too pale for text) is left. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#14508c',
    colorLink: '#14508c',
    colorLinkHover: '#0b3a69',
    colorText: '#1d2129',
    colorTextSecondary: '#4a5160',
    colorTextTertiary: '#5f6675',
    colorTextQuaternary: '#5f6675',
    colorTextDescription: '#4a5160',
    colorTextPlaceholder: '#5f6675',
    colorTextDisabled: '#5f6675',
    colorError: '#9c1c1c',
    colorWarning: '#7a4b00',
    colorSuccess: '#1e5e34',
    // Ant Design derives washes from the colours above and gets a dark grey from dark inks.
    colorSuccessBg: '#edf6ef',
    colorSuccessBorder: '#1e5e34',
    colorErrorBg: '#fbefee',
    colorErrorBorder: '#9c1c1c',
    colorWarningBg: '#fdf4e3',
    colorWarningBorder: '#7a4b00',
    colorInfoBg: '#eef3f8',
    colorInfoBorder: '#14508c',
    colorBorder: '#8b8f98',
    colorBorderSecondary: '#dcdad3',
    borderRadius: 4,
    fontSize: 15,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  },
};
