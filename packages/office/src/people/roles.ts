/** What somebody is in the office of a county. */
export const OFFICE_ROLES = [
  'dutyOfficer',
  'commander',
  'officeDirector',
  'groupLead',
  'memberUnit',
  'township',
  'clerk',
  'administrator',
] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

/** The county code under which the installation's own administrators stand. */
export const INSTALLATION = '000000';
