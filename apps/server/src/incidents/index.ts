export { fieldsOf } from './fields.ts';
export { type FormOffer, formOffers, formSourceOf } from './forms.ts';
export { noIncident, type Officer } from './officer.ts';
export { clockView, incidentViewOf } from './view.ts';
