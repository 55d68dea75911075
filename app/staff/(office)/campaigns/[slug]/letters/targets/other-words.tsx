import Link from 'next/link'
import button from '@/app/staff/ui/button.module.css'
import { variantKinds } from '@/app/staff/ui/letter-words'
import table from '@/app/staff/ui/table.module.css'
import { counted } from '@/app/staff/ui/words'
import type { EditedAction } from '@/lib/letters/staff-action'
import { removeVariant } from './actions'

type Props = { slug: string; variants: EditedAction['variants']; mayEdit: boolean }

/** Words that some targets get instead of those of the campaign. */
export function OtherWords({ slug, variants, mayEdit }: Props) {
  if (variants.length === 0) return <p>There are none: everybody gets the same ask.</p>
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">Other words for some</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col">What the letter says</th>
          <th scope="col">Used in</th>
          {mayEdit && <th scope="col">Do</th>}
        </tr>
      </thead>
      <tbody>
        {variants.map(({ id, name, kind, ask, letters }) => (
          <tr key={id}>
            <th scope="row" className={table.full}>
              {name}
            </th>
            <td>{variantKinds[kind]}</td>
            <td className={table.full}>{ask}</td>
            <td data-l="Used in">{counted(letters, 'letter')}</td>
            {mayEdit && (
              <td className={table.full}>
                <form action={removeVariant.bind(null, slug)} className={button.acts}>
                  <input type="hidden" name="name" value={name} />
                  <Link href={`?words=${id}#words-form`} prefetch={false}>
                    Change<span className="vh"> {name}</span>
                  </Link>
                  {letters === 0 && (
                    <button className={button.asLink} type="submit">
                      Delete<span className="vh"> {name}</span>
                    </button>
                  )}
                </form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
