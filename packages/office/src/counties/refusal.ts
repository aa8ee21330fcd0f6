/** The catalogue of refusals of this room. `message` is Chinese and says what to do. */
export type CountyRefusal = {
  readonly ok: false;
  readonly code:
    | 'XZ_COUNTY_CODE'
    | 'XZ_COUNTY_NAME'
    | 'XZ_COUNTY_EXISTS'
    | 'XZ_COUNTY_UNKNOWN'
    | 'XZ_ORGAN_NAME'
    | 'XZ_ORGAN_PARENT'
    | 'XZ_CONTENT_INVALID'
    | 'XZ_CONTENT_CHANGED_HERE'
    | 'XZ_CONTENT_UNKNOWN';
  readonly message: string;
};

/** A refusal as a value. */
export const refuse = (code: CountyRefusal['code'], message: string): CountyRefusal => ({ ok: false, code, message });
