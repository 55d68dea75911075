import { notWrittenWords, stanceNames, variantKinds } from '@/app/staff/ui/letter-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { getAnyContactAction } from '@/lib/letters/read-action'
import { chooseTargets, peopleNamed } from '@/lib/letters/target-rules'
import { appointedRows } from '@/lib/representatives/member-statements'
import { readAreas } from '@/lib/representatives/read-areas'

/** What the rules come to in these areas: who gets which words, and why others get none. */
export async function WhoWouldBeAsked({ slug, areas: given }: { slug: string; areas: string }) {
  const ids = given
    .split('.')
    .filter((id) => /^\d{1,9}$/.test(id))
    .slice(0, 20)
    .map(Number)
  const now = new Date()
  const [action, areas] = await Promise.all([getAnyContactAction(slug, now), readAreas(ids, now)])
  if (!action) return <p>Nothing is drafted yet.</p>
  if (areas.length === 0) return <p>There are no such areas.</p>
  const appointed = await appointedRows(peopleNamed(action), now)
  const { targets, others } = chooseTargets(areas, action, appointed)
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Who would be asked</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">For</th>
          <th scope="col">Position</th>
          <th scope="col">What would happen</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ chamber, area, mandate, variant, stance }) => (
          <tr key={mandate.id}>
            <th scope="row" className={table.full}>
              {mandate.name}
              <span className={table.sub}>{mandate.party?.name ?? 'No party'}</span>
            </th>
            <td data-l="For" className={table.full}>
              {area ? `${area.name}, ${chamber.name}` : `No area, ${chamber.name}`}
            </td>
            <td data-l="Position">{stanceNames[stance]}</td>
            <td className={table.full}>
              <Status sign="done">
                {variant
                  ? `Asked in other words: ${variant.name} (${variantKinds[variant.kind].toLowerCase()})`
                  : 'Asked in the words of the campaign'}
              </Status>
            </td>
          </tr>
        ))}
        {others.map(({ area, mandate, why }) => (
          <tr key={`${area.id} ${mandate?.id ?? 'seat'}`}>
            <th scope="row" className={table.full}>
              {mandate?.name ?? 'Nobody'}
              {mandate && <span className={table.sub}>{mandate.party?.name ?? 'No party'}</span>}
            </th>
            <td data-l="For" className={table.full}>
              {area.name}, {area.chamber.name}
            </td>
            <td />
            <td className={table.full}>
              <Status sign="out">{notWrittenWords[why]}</Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
