import s from './audience.module.css'
import type { CountView, SampleRow } from './audience-count'
import type { Span } from './audience-words'
import table from './table.module.css'

/** The audience as one sentence; what decides is strong. */
export function AudienceSentence({ spans }: { spans: Span[] }) {
  const keyed = spans.map((span, key) => ({ ...span, key }))
  return (
    <p className={s.sentence}>
      {keyed.map(({ key, words, isStrong }) =>
        isStrong ? <b key={key}>{words}</b> : <span key={key}>{words}</span>,
      )}
    </p>
  )
}

/** Who is left out and why; on what basis the others are mailed. `children` stand under the second. */
export function AudienceTables({ count, children }: { count: CountView; children?: React.ReactNode }) {
  return (
    <div className={s.two}>
      <div>
        <h3>Left out, and why</h3>
        <Sums
          caption="Left out, and why"
          rows={[{ words: 'Matched', people: count.matched }, ...count.leftOut]}
          sum={count.sum}
          people={count.willBeMailed}
        />
      </div>
      <div>
        {count.basis.length > 0 && (
          <>
            <h3>On what basis</h3>
            <Sums caption="On what basis" rows={count.basis} sum="All" people={count.willBeMailed} />
          </>
        )}
        <p className={s.rules}>{count.rules}</p>
        {children}
      </div>
    </div>
  )
}

type SumsProps = { caption: string; rows: CountView['leftOut']; sum: string; people: string }

function Sums({ caption, rows, sum, people }: SumsProps) {
  return (
    <table className={table.t}>
      <caption className="vh">{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.words}>
            <th scope="row">{row.words}</th>
            <td className={table.n}>{row.people}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{sum}</th>
          <td className={table.n}>{people}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Ten of those who would be mailed; their names where the reader may see names. */
export function Sample({ rows }: { rows: SampleRow[] }) {
  if (rows.length === 0) return null
  const hasNames = rows.some(({ name }) => name !== null)
  return (
    <details className={s.sample}>
      <summary>{rows.length === 10 ? 'Sample of ten' : 'Sample: all of them'}</summary>
      <table className={table.t}>
        <caption className="vh">Drawn at random from those who will be mailed</caption>
        <thead>
          <tr>
            {hasNames && <th scope="col">Name</th>}
            <th scope="col">Lives in</th>
            <th scope="col">Known since</th>
            <th scope="col">Basis</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, place, since, basis }) => (
            <tr key={key}>
              {hasNames && <td>{name}</td>}
              <td>{place}</td>
              <td>{since}</td>
              <td>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!hasNames && <p className={s.rules}>Names are shown to those who may see signatures.</p>}
    </details>
  )
}
