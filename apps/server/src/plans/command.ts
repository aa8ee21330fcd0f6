import { bodyRoleLabels, type PlanBody, type PlanGroup, type PlanView } from '@xianzhi/contract';
import { holderName, isNotStated, type NormOf } from '@xianzhi/core/norms';
import { clauseOf, type Line, names, reasonOf, said, whoever } from './lines.ts';

type Body = NormOf<'commandBody'>;
type Seat = Body['body']['deputies'][number];

const seatView = (norm: Body, seat: Seat): PlanBody['seats'][number] => ({
  name: seat.name,
  filledBy: names(seat.filledBy),
  notStated: reasonOf(seat.filledBy),
  address: clauseOf(norm, seat.at),
});

function seats(norm: Body): PlanBody['seats'] {
  const { commander, deputies } = norm.body;
  const first = isNotStated(commander)
    ? { name: '主官', filledBy: [], notStated: commander.notStated, address: clauseOf(norm, commander.at) }
    : seatView(norm, commander);
  return [first, ...deputies.map((seat) => seatView(norm, seat))];
}

const seatDuties = (norm: Body): Line[] =>
  norm.body.seatDuties.flatMap((seat) =>
    seat.duties.map((duty) => ({
      text: said(holderName(seat.of), duty.does),
      address: clauseOf(norm, seat.at, duty.at),
    })),
  );

/** A headquarters, office or on-scene command. */
export function bodyView(norm: Body): PlanBody {
  const { body } = norm;
  const seatedIn = body.seatedIn === undefined ? null : `设在${holderName(body.seatedIn.organ)}`;
  const setUp = body.setUp === undefined ? seatedIn : `${said(whoever(body.setUp.by), body.setUp.when)}`;
  return {
    norm: norm.id,
    name: body.name,
    role: bodyRoleLabels[body.role] ?? body.role,
    setUp,
    seats: seats(norm),
    members: body.members.map((one) => ({ text: holderName(one), address: clauseOf(norm, one.at) })),
    duties: [
      ...body.duties.map((duty) => ({ text: duty.does, address: clauseOf(norm, duty.at) })),
      ...seatDuties(norm),
    ],
    substitutes: [
      ...body.substitutes.map((one) => ({ text: said(whoever(one.by), one.when), address: clauseOf(norm, one.at) })),
      ...body.alternates.map((one) => ({
        text: said(`${one.commander.name} ${whoever(one.commander.filledBy)}`, one.when),
        address: clauseOf(norm, one.at),
      })),
    ],
  };
}

/** Working groups with lead, members and duties. */
export const groupViews = (norm: NormOf<'workingGroups'>): PlanGroup[] =>
  norm.body.groups.map((group) => ({
    name: group.name,
    lead: isNotStated(group.lead) ? [`未载明（${group.lead.notStated}）`] : names(group.lead),
    head: [...names(group.head), ...names(group.deputyHead)],
    members: names(group.members),
    duties: group.duties.map((duty) => ({ text: duty.does, address: clauseOf(norm, group.at, duty.at) })),
    address: clauseOf(norm, group.at),
  }));

/** What single units have to do. */
export const unitDutyViews = (norm: NormOf<'unitDuties'>): PlanView['unitDuties'] =>
  norm.body.units.map((unit) => ({
    unit: holderName(unit.unit),
    duties: unit.duties.map((duty) => ({ text: duty.does, address: clauseOf(norm, unit.at, duty.at) })),
  }));
