import s from '@/app/staff/ui/editor.module.css'
import { Part } from '@/app/staff/ui/parts'
import { compareTexts } from '@/lib/library/publications/compare-contents'
import { Compared } from './compared'

/** The text that came between, to copy from. */
export function TheirText({ theirs, by }: { theirs: string; by: string }) {
  return (
    <Part id="theirs" title="What stands now" say={by && `last by ${by}`}>
      <label className="vh" htmlFor="theirs-text">
        The text that stands now
      </label>
      <textarea id="theirs-text" className={s.copy} readOnly defaultValue={theirs} rows={24} />
    </Part>
  )
}

/** What was typed and not kept, against the text that came between. */
export function YoursAgainstTheirs({ yours, theirs }: { yours: string; theirs: string }) {
  const lines = compareTexts(theirs, yours.replace(/\r\n?/g, '\n'))
  return (
    <Part
      id="changed"
      title="Yours against what stands now"
      say="the text; struck is what stands now, underlined is yours"
    >
      <Compared
        caption="Differences between what stands now and what you typed"
        fields={[{ name: 'body', lines }]}
      />
    </Part>
  )
}
