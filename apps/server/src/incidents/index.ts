export { clockView, fieldOf, incidentViewOf } from './view.ts';
