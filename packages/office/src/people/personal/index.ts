export { openKeys, type PersonalKeys } from './keys.ts';
export {
  forgetPersonal,
  keepPersonal,
  type Look,
  newPerson,
  PERSONAL_FORGETTERS,
  PERSONAL_READERS,
  type PersonalGround,
  type PersonalKind,
  type PersonalMark,
  type PersonalValue,
  readPersonal,
} from './personal.ts';
