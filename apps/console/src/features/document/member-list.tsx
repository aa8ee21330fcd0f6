import type { Member } from '@xianzhi/contract';

/** People of a leading group or an appointment: role, name, post. A role stands once for those who share it. */
export function MemberList({ members }: { members: readonly Member[] }) {
  return (
    <table className="member-list">
      <thead className="screen-reader">
        <tr>
          <th>职务</th>
          <th>姓名</th>
          <th>单位与职务</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member, place) => (
          <tr key={member.span.start}>
            <th scope="row">{member.role === members[place - 1]?.role ? '' : member.role}</th>
            <td className="member-name">{member.name}</td>
            <td>{member.post}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
