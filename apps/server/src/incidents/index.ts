export { type FormOffer, formOffers, formSourceOf } from './forms.ts';
export { noIncident, type Officer } from './officer.ts';
export { clockView, fieldOf, incidentViewOf } from './view.ts';
