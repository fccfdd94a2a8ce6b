import { App as AntApp, ConfigProvider } from 'antd';
import type { ThemeConfig } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';

const theme: ThemeConfig = {
  token: {
    fontFamily: '"Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "PingFang SC", sans-serif',
    colorPrimary: '#1f4e79',
    colorInfo: '#1f4e79',
    colorLink: '#1f4e79',
    colorError: '#b42318',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextDescription: 'rgba(0, 0, 0, 0.62)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.55)',
    borderRadius: 4,
    wireframe: false,
  },
  components: { Button: { primaryShadow: 'none' }, Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18 } },
};

/** Ant Design in Chinese, in the colours of an office paper. */
export function Theme({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  );
}
