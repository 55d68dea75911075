import button from '@/app/staff/ui/button.module.css'
import { compareCampaigns, type Numbered } from '@/app/staff/ui/content-words'
import { Part } from '@/app/staff/ui/parts'
import parts from '@/app/staff/ui/parts.module.css'
import { formatClock, formatWhen } from '@/app/staff/ui/words'
import type { CampaignContent } from '@/lib/campaigns/campaign-content'
import type { OpenWords } from '@/lib/campaigns/editing/read-editing'
import { Compared } from '../../library/publications/[id]/compared'

type Props = {
  words: OpenWords
  stored: CampaignContent
  numbered: Numbered
  drop: () => Promise<void>
  /** Why they were not saved, where a save was just refused. */
  refused?: string
  now: number
}

/** Words typed before and not saved: they stand in the form again, to be saved or dropped. */
export function UnsavedWords({ words, stored, numbered, drop, refused, now }: Props) {
  const { at, content, changedMeanwhile } = words
  const differs = content ? compareCampaigns(stored, content, numbered) : []
  const when = now - at < 12 * 3_600_000 ? formatClock(at) : formatWhen(at)
  return (
    <>
      <div className={`${parts.note} ${parts.warn}`} role="status">
        <p>
          {refused && <b>{refused} </b>}
          {changedMeanwhile && !refused && <b>{meanwhile(changedMeanwhile)} </b>}
          You have unsaved words from {when}. They are in the form below: save them to use them
          {changedMeanwhile ? ' in place of what stands now' : ''}, or drop them.
        </p>
        <form action={drop}>
          <button className={button.btn} type="submit">
            Drop these words
          </button>
        </form>
      </div>
      {differs.length > 0 && (
        <Part
          id="yours"
          title={changedMeanwhile || refused ? 'Yours against what stands now' : 'What you have not saved'}
          say="struck is what stands now, underlined is yours"
        >
          <Compared caption="Differences between what is saved and what you typed" fields={differs} />
        </Part>
      )}
    </>
  )
}

/** "Priya Nair saved this part at 14:05, after you had opened it." */
export function meanwhile({ by, at }: { by: string; at: number | null }): string {
  return `${by || 'Somebody'} saved this part${at === null ? '' : ` at ${formatClock(at)}`}, after you had opened it.`
}
