export { installOpenApi } from './install.ts';
