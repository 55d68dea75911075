import type { FoundMandate } from '@/lib/representatives/lookup'
import s from './lists.module.css'

/** Members of a chamber without areas, by name. */
export function PeopleList({ members }: { members: FoundMandate[] }) {
  return (
    <ul className={s.list}>
      {members.map((member) => (
        <li key={member.id}>
          {member.name}
          <span className={s.note}>
            {' '}
            {member.party?.name ?? 'No party'}
            {member.isSample && ', a fictional person'}
          </span>
        </li>
      ))}
    </ul>
  )
}
