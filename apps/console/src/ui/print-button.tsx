import { Button } from 'antd';

/** Opens the browser's print dialog; the page's print form is in `print.css`. */
export function PrintButton() {
  return <Button onClick={() => window.print()}>打印</Button>;
}
