import button from '@/app/staff/ui/button.module.css'
import f from '@/app/staff/ui/form.module.css'
import s from '@/app/staff/ui/parts.module.css'
import { capitalise } from '@/app/ui/format'
import { actionGroups } from './action-words'
import { objectWords } from './audit-words'
import type { AuditForm } from './read-filter'

/** Who, what, which and when: an address that can be shared. */
export function FilterForm({ form, people }: { form: AuditForm; people: { id: string; name: string }[] }) {
  return (
    <form className={`${f.form} ${f.inline} ${s.note}`} method="get" action="/staff/audit">
      <div>
        <label htmlFor="who">Who</label>
        <select id="who" name="who" defaultValue={form.who}>
          <option value="">Anybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="kind">About</label>
        <select id="kind" name="kind" defaultValue={form.kind}>
          <option value="">Anything</option>
          {Object.entries(objectWords).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {capitalise(words)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="object">Its number</label>
        <input id="object" name="object" type="text" defaultValue={form.object} />
      </div>
      <div>
        <label htmlFor="what">What was done</label>
        <select id="what" name="what" defaultValue={form.what}>
          <option value="">Anything</option>
          {actionGroups.map(({ name, words }) => (
            <optgroup key={name} label={name}>
              {Object.entries(words).map(([action, said]) => (
                <option key={action} value={action}>
                  {capitalise(said)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="from">From</label>
        <input id="from" name="from" type="date" defaultValue={form.from} />
      </div>
      <div>
        <label htmlFor="to">To, this day included</label>
        <input id="to" name="to" type="date" defaultValue={form.to} />
      </div>
      <button className={button.btn} type="submit">
        Show
      </button>
    </form>
  )
}
