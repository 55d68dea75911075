import type { Metadata } from 'next'
import { type FieldSpec, select } from '@/app/staff/ui/form-spec'
import { Note, PageHead, Part, type Sign, Status } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { formatWhen } from '@/app/staff/ui/words'
import { listSettings, type SettingRecord, type SettingRecords } from '@/lib/integrity/list-settings'
import { may } from '@/lib/staff/permissions'
import { requireStaff } from '@/lib/staff/session'
import { WatchViews } from '../watch-views'
import { saveBanner, saveFreeze, savePause, saveProof } from './actions'

export const metadata: Metadata = { title: 'Switches' }

const doneWords: Record<string, string> = {
  saved: 'Done. Every page and every form follows within five seconds.',
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** What can be switched for everybody while everything runs: each says how it stands, since when, by whom and why. */
export default async function SwitchesPage({ searchParams }: Props) {
  const person = await requireStaff('watch.read', '/staff/watch/switches')
  const [settings, { done }] = await Promise.all([listSettings(), searchParams])
  const said = typeof done === 'string' ? doneWords[done] : undefined
  const maySet = may(person.role, 'watch.set')
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/watch', words: 'Watching' }]} here="Switches" title="Switches">
        <p>
          {anyOn(settings)
            ? 'Not everything is as usual: see what is on below.'
            : 'All is as usual. A switch takes effect everywhere within five seconds, and is written down with your reason.'}
        </p>
      </PageHead>
      <WatchViews here="/staff/watch/switches" />
      {said && <Note tone="good">{said}</Note>}
      <Pause record={settings.signing_pause} maySet={maySet} />
      <Freeze record={settings.count_freeze} maySet={maySet} />
      <Proof record={settings.proof_of_work} maySet={maySet} />
      <BannerSwitch record={settings.banner} maySet={maySet} />
    </>
  )
}

function anyOn({ signing_pause, count_freeze, proof_of_work, banner }: SettingRecords): boolean {
  return (
    signing_pause.value.on || count_freeze.value.on || proof_of_work.value.mode !== 'off' || banner.value.on
  )
}

const why: FieldSpec = {
  ...{ kind: 'line', name: 'why', label: 'Why', max: 300 },
  hint: 'For colleagues and the log. No visitor sees it.',
}

function Standing({ sign, words, record }: { sign: Sign; words: string; record: SettingRecord }) {
  const { change } = record
  return (
    <p>
      <Status sign={sign}>{words}</Status>
      {change &&
        `. Since ${formatWhen(change.at)}, by ${change.by || 'somebody who has gone'}${change.why ? `: ${change.why}` : ''}`}
    </p>
  )
}

function Pause({ record, maySet }: { record: SettingRecord<'signing_pause'>; maySet: boolean }) {
  const { on, notice } = record.value
  const fields: FieldSpec[] = on
    ? [why]
    : [
        {
          ...{ kind: 'text', name: 'notice', label: 'What visitors read in place of the form', rows: 3 },
          ...{ max: 600, counts: true },
        },
        why,
      ]
  return (
    <Part id="pause" title="Signing" say="All campaigns at once">
      <Standing sign={on ? 'held' : 'done'} words={on ? 'Paused' : 'Open'} record={record} />
      <p>
        {on
          ? `Visitors read: “${notice}” Links in mails that were sent still confirm. Opened again after an hour or more, open campaigns get the time back at their end.`
          : 'While it is paused no form is shown or taken, on any campaign. Links in mails that were sent still confirm.'}
      </p>
      {maySet && (
        <StaffForm
          action={savePause.bind(null, !on, record.seen)}
          fields={fields}
          values={{}}
          button={on ? 'Open signing again' : 'Pause all signing'}
          tone={on ? 'go' : 'end'}
          prefix="pause-"
        />
      )}
    </Part>
  )
}

function Freeze({ record, maySet }: { record: SettingRecord<'count_freeze'>; maySet: boolean }) {
  const { on } = record.value
  return (
    <Part id="freeze" title="Public counts" say="All campaigns at once">
      <Standing sign={on ? 'held' : 'done'} words={on ? 'Kept still' : 'Moving'} record={record} />
      <p>
        {on
          ? 'Visitors and the open data see the counts of that moment; newest signers and places are not shown. Signing, counting and your own pages go on.'
          : 'Kept still, visitors and the open data see the counts of that moment, and no goal is announced. Signing and counting go on.'}
      </p>
      {maySet && (
        <StaffForm
          action={saveFreeze.bind(null, !on, record.seen)}
          fields={[why]}
          values={{}}
          button={on ? 'Let the counts move again' : 'Keep public counts still'}
          tone={on ? 'go' : 'end'}
          prefix="freeze-"
        />
      )}
    </Part>
  )
}

const modeWords = {
  off: 'Asked of nobody',
  suspected: 'Asked of who breaks a limit',
  on: 'Asked of everybody',
} as const

function Proof({ record, maySet }: { record: SettingRecord<'proof_of_work'>; maySet: boolean }) {
  const { mode } = record.value
  return (
    <Part id="proof" title="Proof of work" say="Against machines that sign in bulk">
      <Standing sign={mode === 'off' ? 'to_come' : 'half'} words={modeWords[mode]} record={record} />
      <p>
        The browser does a second or two of work before a form is taken. Nobody has to solve or click
        anything. Without JavaScript people still sign, under a fifth of the limits.
      </p>
      {maySet && (
        <StaffForm
          action={saveProof.bind(null, record.seen)}
          fields={[
            select(
              'mode',
              'Ask for work',
              Object.entries(modeWords).map(([value, words]) => ({ value, words })),
            ),
            why,
          ]}
          values={{ mode }}
          button="Save"
          prefix="proof-"
        />
      )}
    </Part>
  )
}

function BannerSwitch({ record, maySet }: { record: SettingRecord<'banner'>; maySet: boolean }) {
  const { on, text } = record.value
  const fields: FieldSpec[] = on
    ? [why]
    : [
        {
          ...{ kind: 'text', name: 'text', label: 'What it says', rows: 2, max: 300, counts: true },
          hint: 'One or two plain sentences. No links.',
        },
        why,
      ]
  return (
    <Part id="banner" title="Banner" say="On every public page">
      <Standing sign={on ? 'now' : 'to_come'} words={on ? 'Shown' : 'Not shown'} record={record} />
      {on && <p>It says: “{text}”</p>}
      {maySet && (
        <StaffForm
          action={saveBanner.bind(null, !on, record.seen)}
          fields={fields}
          values={{}}
          button={on ? 'Take the banner down' : 'Show the banner'}
          prefix="banner-"
        />
      )}
    </Part>
  )
}
