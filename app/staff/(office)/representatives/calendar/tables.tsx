import type { ReactNode } from 'react'
import button from '@/app/staff/ui/button.module.css'
import { nationNames } from '@/app/staff/ui/letter-words'
import { Status } from '@/app/staff/ui/parts'
import table from '@/app/staff/ui/table.module.css'
import { formatDay } from '@/app/ui/format'
import type { Calendar } from '@/lib/representatives/keep-calendar'
import { formatDate } from '@/lib/rough-date'
import { act } from './actions'

type TableProps = { caption: string; heads: string[]; children: ReactNode }

function Table({ caption, heads, children }: TableProps) {
  return (
    <table className={`${table.t} ${table.stack}`}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Act({ id, name, words, about }: { id: number; name: string; words: string; about: string }) {
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <button className={button.asLink} type="submit" name="do" value={name}>
        {words}
        <span className="vh">: {about}</span>
      </button>
    </form>
  )
}

/** Each nation's period before an election, and its one switch. */
export function RegulatedTable({ rows, today }: { rows: Calendar['regulated']; today: string }) {
  if (rows.length === 0) return <p>None is written down.</p>
  return (
    <Table caption="Regulated periods" heads={['Nation', 'Election', 'From', 'Until before', 'Switch', 'Do']}>
      {rows.map(({ id, nation, name, from, until, pausesActions }) => {
        const about = `${nationNames[nation] ?? nation}, ${name}`
        const runs = from <= today && today < until
        return (
          <tr key={id}>
            <th scope="row">{nationNames[nation] ?? nation}</th>
            <td className={table.pair}>{name}</td>
            <td data-l="From">{formatDate(from)}</td>
            <td data-l="Until before">{formatDate(until)}</td>
            <td>
              <Status sign={pausesActions ? (runs ? 'held' : 'half') : 'to_come'}>
                {pausesActions ? `On${runs ? '' : ', outside its days'}` : 'Off'}
              </Status>
            </td>
            <td className={table.full}>
              <span className={button.acts}>
                {pausesActions ? (
                  <Act id={id} name="switch_off" words="Turn the switch off" about={about} />
                ) : (
                  <>
                    <Act id={id} name="switch_on" words="Turn the switch on" about={about} />
                    <Act id={id} name="remove_regulated" words="Remove" about={about} />
                  </>
                )}
              </span>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

/** Dissolved parliaments, and whether their new members are known. */
export function DissolutionTable({ rows, now }: { rows: Calendar['dissolutions']; now: number }) {
  if (rows.length === 0) return <p>None is written down.</p>
  return (
    <Table
      caption="Dissolutions"
      heads={['Chamber', 'Dissolved on', 'Election on', 'New members', 'Readers are told', 'Do']}
    >
      {rows.map(({ id, chamberName, dissolvedAt, electionOn, returnedAt, note }) => (
        <tr key={id}>
          <th scope="row" className={table.full}>
            {chamberName}
          </th>
          <td data-l="Dissolved on">{formatDay(dissolvedAt)}</td>
          <td data-l="Election on">{formatDate(electionOn)}</td>
          <td data-l="New members">
            {returnedAt ? `Known since ${formatDay(returnedAt)}` : 'Not known yet'}
          </td>
          <td className={table.full}>{note}</td>
          <td className={table.full}>
            {dissolvedAt > now ? (
              <Act id={id} name="remove_dissolution" words="Remove" about={chamberName} />
            ) : (
              !returnedAt && (
                <Act id={id} name="return" words="The new members are known" about={chamberName} />
              )
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}

export function RecessTable({ rows }: { rows: Calendar['recesses'] }) {
  if (rows.length === 0) return <p>None is written down.</p>
  return (
    <Table caption="Recesses" heads={['Chamber', 'Recess', 'First day', 'Sits again on', 'Do']}>
      {rows.map(({ id, chamberName, name, from, until }) => (
        <tr key={id}>
          <th scope="row" className={table.full}>
            {chamberName}
          </th>
          <td className={table.full}>{name}</td>
          <td data-l="First day">{formatDate(from)}</td>
          <td data-l="Sits again on">{formatDate(until)}</td>
          <td>
            <Act id={id} name="remove_recess" words="Remove" about={`${chamberName}, ${name}`} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
