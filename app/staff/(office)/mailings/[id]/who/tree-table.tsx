import styles from '@/app/staff/ui/button.module.css'
import { conditionKinds, conditionWords, leftWords, mustWords } from '@/app/staff/ui/condition-words'
import type { Mistakes } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import table from '@/app/staff/ui/table.module.css'
import { formatCount } from '@/app/ui/format'
import type { Group } from '@/lib/audiences/audience'
import { Choosers } from './choosers'
import s from './who.module.css'
import type { ConditionView, GroupView, WhoView } from './who-view'

type Shared = {
  lists: WhoView['lists']
  mistakes: Mistakes
  /** Without: nobody is counted, and the tree is read again where others are counted again. */
  isCounted?: boolean
}

/** A group: how its parts belong together, a row for each, and what can be added. Groups inside it are tables in its rows. */
export function TreeTable({ group, ...shared }: Shared & { group: GroupView }) {
  const { isCounted = true } = shared
  const isTop = group.place === ''
  const hasFigures = isTop && isCounted
  return (
    <>
      {group.of.length > 0 && (
        <table className={`${table.t} ${table.stack} ${s.tree}`}>
          <caption className="vh">
            {isTop ? 'Conditions' : `Conditions of group ${spoken(group.place)}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Must
                  group={group}
                  words={`${isTop ? 'All' : `Group ${spoken(group.place)}`}: how many must hold`}
                />
              </th>
              <th scope="col">Is</th>
              {hasFigures && (
                <th scope="col" className={table.n}>
                  {leftWords[group.must]}
                </th>
              )}
              <th scope="col">
                <span className="vh">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {group.of.map((node) => {
              const left = hasFigures && <Left key="left" left={node.left} must={group.must} />
              return node.kind === 'group' ? (
                <tr key={node.name} id={`${node.name}.at`}>
                  <td colSpan={2} className={`${table.full} ${s.inner}`}>
                    <GroupHead group={node} mistakes={shared.mistakes} />
                    <TreeTable group={node} {...shared} />
                  </td>
                  {left}
                  <Remove place={node.place} words={`group ${spoken(node.place)}`} />
                </tr>
              ) : (
                <ConditionRow key={node.name} condition={node} left={left} {...shared} />
              )
            })}
          </tbody>
        </table>
      )}
      <Adding group={group} isCounted={isCounted} />
    </>
  )
}

/** "2.1" for the first condition of what stands second. */
const spoken = (place: string) =>
  place
    .split('.')
    .map((at) => Number(at) + 1)
    .join('.')

function ConditionRow(props: Shared & { condition: ConditionView; left: React.ReactNode }) {
  const { condition, left, lists, mistakes } = props
  const { name, place, of, not } = condition
  const words = conditionWords[of]
  const error = mistakes[`${name}.at`]
  return (
    <tr id={`${name}.at`}>
      <th scope="row" className={table.full}>
        <input type="hidden" name={`${name}.kind`} value={of} />
        <label className="vh" htmlFor={`${name}.not`}>
          Condition {spoken(place)}, {words.about.toLowerCase()}
        </label>
        <select id={`${name}.not`} name={`${name}.not`} defaultValue={not ? 'yes' : 'no'}>
          <option value="no">{words.is}</option>
          <option value="yes">{words.isNot}</option>
        </select>
      </th>
      <td className={table.full}>
        {error && <span className={f.err}>{error}</span>}
        <Choosers condition={condition} number={spoken(place)} lists={lists} mistakes={mistakes} />
      </td>
      {left}
      <Remove place={place} words={`condition ${spoken(place)}, ${words.about.toLowerCase()}`} />
    </tr>
  )
}

function Left({ left, must }: { left: number | null; must: Group['must'] }) {
  return (
    <td className={`${table.n} ${table.pair}`} data-l={leftWords[must]}>
      {left === null ? '' : formatCount(left)}
    </td>
  )
}

function Remove({ place, words }: { place: string; words: string }) {
  return (
    <td>
      <button className={styles.asLink} type="submit" name="do" value={`remove:${place}`}>
        Remove<span className="vh"> {words}</span>
      </button>
    </td>
  )
}

function GroupHead({ group, mistakes }: { group: GroupView; mistakes: Mistakes }) {
  const error = mistakes[`${group.name}.at`]
  return (
    <div className={s.groupHead}>
      <input type="hidden" name={`${group.name}.kind`} value="group" />
      {error && <span className={f.err}>{error}</span>}
      {group.of.length === 0 && (
        <>
          <Must group={group} words={`Group ${spoken(group.place)}: how many must hold`} />
          <span className={f.hint}>Nothing is in it yet, so it changes nothing.</span>
        </>
      )}
    </div>
  )
}

function Must({ group: { name, must }, words }: { group: GroupView; words: string }) {
  return (
    <>
      <label className="vh" htmlFor={`${name}.must`}>
        {words}
      </label>
      <select id={`${name}.must`} name={`${name}.must`} defaultValue={must}>
        {Object.entries(mustWords).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </>
  )
}

/** What may stand in a group that is not of its own kind: a group of the same kind would say nothing new. */
const inner: Record<Group['must'], Group['must'][]> = {
  all: ['any', 'none'],
  any: ['all', 'none'],
  none: ['all'],
}

function Adding({ group, isCounted }: { group: GroupView; isCounted: boolean }) {
  const { name, place, must, mayNest } = group
  const isTop = place === ''
  return (
    <div className={s.adding}>
      <label className="vh" htmlFor={`${name}.new`}>
        {isTop ? 'Condition to add' : `Condition to add to group ${spoken(place)}`}
      </label>
      <select id={`${name}.new`} name={`${name}.new`}>
        {conditionKinds.map((kind) => (
          <option key={kind} value={kind}>
            {conditionWords[kind].about}
          </option>
        ))}
      </select>
      <Do value={`add:${place}`} place={place} words="Add a condition" />
      {mayNest &&
        inner[must].map((one) => (
          <Do
            key={one}
            value={`${one}:${place}`}
            place={place}
            words={`Add “${mustWords[one].toLowerCase()}”`}
          />
        ))}
      {isTop && <Do value="count" place="" words={isCounted ? 'Count again' : 'Read it again'} />}
      {isTop && group.of.length === 0 && <input type="hidden" name={`${name}.must`} value={must} />}
    </div>
  )
}

function Do({ value, words, place }: { value: string; words: string; place: string }) {
  return (
    <button className={`${styles.btn} ${styles.small}`} type="submit" name="do" value={value}>
      {words}
      {place !== '' && <span className="vh"> to group {spoken(place)}</span>}
    </button>
  )
}
