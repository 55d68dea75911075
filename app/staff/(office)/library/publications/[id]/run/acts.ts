import type { FieldSpec, FormAnswer, FormValues } from '@/app/staff/ui/form-spec'
import { addressOf } from '@/lib/library/publications/content'
import type { EditedPublication } from '@/lib/library/publications/editor-queries'
import type { Permission } from '@/lib/staff/permissions'
import {
  approve,
  archive,
  backToDraft,
  down,
  move,
  publish,
  schedule,
  submit,
  unarchive,
  unschedule,
} from '../act-actions'

type Act = {
  id: string
  title: string
  say: string
  needs: Permission
  action: (id: number, answer: FormAnswer, form: FormData) => Promise<FormAnswer>
  fields: FieldSpec[]
  values: FormValues
  button: string
  tone?: 'go' | 'end'
}

export type Standing = { needsSecondPerson: boolean; isApproved: boolean; isOwnSubmission: boolean }

/** The acts a text allows where it stands, the likeliest first. At most one is solid green. */
export function actsFor(publication: EditedPublication, standing: Standing): Act[] {
  const { state, live } = publication
  const isWaiting = standing.needsSecondPerson && !standing.isApproved
  const publishing = [publishAct(publication, isWaiting), scheduleAct(publication)]
  const always = [moveAct(publication)]
  const ending = live ? [archiveAct, downAct] : []
  if (state === 'draft')
    return [
      ...(isWaiting ? [submitAct(true), ...publishing] : [...publishing, submitAct(false)]),
      ...always,
      ...ending,
    ]
  if (state === 'in_review')
    return [
      ...(standing.isApproved ? publishing : [approveAct(standing), ...publishing]),
      returnAct(standing),
      ...always,
      ...(live ? [downAct] : []),
    ]
  if (state === 'scheduled') return [unscheduleAct, ...always, ...(live ? [downAct] : [])]
  if (state === 'archived') return [unarchiveAct, ...always, downAct]
  return [...always, ...ending]
}

function publishAct({ live, takenDown }: EditedPublication, isWaiting: boolean): Act {
  return {
    ...{ id: 'publish', title: live ? 'Publish the changes' : 'Publish now', needs: 'library.publish' },
    action: publish,
    say: live
      ? 'Readers see it within two seconds. What changed stands in its list of versions.'
      : takenDown
        ? 'It was taken down; publishing puts it back at its address.'
        : 'Readers see it within two seconds.',
    fields: live
      ? [
          {
            ...{ kind: 'select', name: 'change', label: 'What kind of change' },
            options: [
              { value: 'edit', words: 'Edit: nothing a reader would have understood otherwise' },
              { value: 'correction', words: 'Correction: something was wrong' },
              { value: 'new_version', words: 'New version: it says something else now' },
            ],
          },
          {
            ...{ kind: 'text', rows: 3, name: 'note', label: 'What changed and why, for readers' },
            hint: 'A correction needs this. It stands in the public list of versions.',
            max: 1000,
            counts: true,
          },
        ]
      : [],
    values: { change: 'edit' },
    button: live ? 'Publish the changes' : 'Publish',
    ...(!isWaiting && { tone: 'go' as const }),
  }
}

function scheduleAct({ live }: EditedPublication): Act {
  const note: FieldSpec = {
    ...{ kind: 'text', rows: 2, name: 'note', label: 'What changed and why, for readers', max: 1000 },
    hint: 'What is live already becomes a new version at that time.',
  }
  return {
    ...{
      id: 'schedule',
      title: 'Schedule',
      needs: 'library.publish',
      action: schedule,
      values: { at: '09:00' },
    },
    say: 'It goes live by itself at this time in London, and is checked again then. What a check stops is put back to draft and stands on the desk.',
    fields: [
      {
        kind: 'pair',
        fields: [
          { kind: 'date', name: 'on', label: 'Goes live on' },
          { kind: 'time', name: 'at', label: 'At, London time' },
        ],
      },
      ...(live ? [note] : []),
    ],
    button: 'Schedule it',
  }
}

function submitAct(isNext: boolean): Act {
  return {
    ...{
      id: 'submit',
      title: 'Send for review',
      needs: 'library.edit',
      action: submit,
      fields: [],
      values: {},
    },
    say: 'Keeps the draft as a revision and puts it on the desk for a second person. It is not edited meanwhile.',
    button: 'Send for review',
    ...(isNext && { tone: 'go' as const }),
  }
}

function approveAct({ isOwnSubmission }: Standing): Act {
  return {
    ...{ id: 'approve', title: 'Approve', needs: 'library.publish', action: approve, values: {} },
    say: isOwnSubmission
      ? 'You sent this for review yourself: somebody else approves it.'
      : 'You approve this very revision. Any change after it needs another approval.',
    fields: [{ kind: 'line', name: 'note', label: 'A word about it, if you like', max: 300 }],
    button: 'Approve this revision',
    ...(!isOwnSubmission && { tone: 'go' as const }),
  }
}

function returnAct({ isOwnSubmission }: Standing): Act {
  return {
    ...{ id: 'return', title: 'Back to draft', needs: 'library.edit', action: backToDraft, values: {} },
    say: 'It leaves review and can be edited again. Nothing that is written is lost.',
    fields: [
      {
        ...{ kind: 'text', rows: 3, name: 'note', max: 1000 },
        label: isOwnSubmission ? 'What should change, if you want to say' : 'What should change',
      },
    ],
    button: 'Take back to draft',
  }
}

const unscheduleAct: Act = {
  ...{ id: 'unschedule', title: 'Take off the schedule', needs: 'library.publish', action: unschedule },
  ...{ fields: [], values: {}, button: 'Take off the schedule' },
  say: 'It does not go live by itself, and is a draft again.',
}

const archiveAct: Act = {
  ...{ id: 'archive', title: 'Archive', needs: 'library.publish', action: archive, values: {} },
  say: 'Its page stays, with a notice that it is kept for the record. Lists and search leave it out.',
  fields: [{ kind: 'line', name: 'note', label: 'Why, for staff', max: 300 }],
  button: 'Archive it',
}

const unarchiveAct: Act = {
  ...{
    id: 'unarchive',
    title: 'Back from the archive',
    needs: 'library.publish',
    action: unarchive,
    values: {},
  },
  ...{ say: 'It stands in lists and search again.', fields: [], button: 'Put it back' },
}

const downAct: Act = {
  ...{ id: 'down', title: 'Take down', needs: 'library.publish', action: down, values: {} },
  say: 'Its address answers that it was removed, with the reason. The draft and the history stay here.',
  fields: [{ kind: 'text', rows: 2, name: 'note', label: 'Reason, shown at its address', max: 1000 }],
  ...{ button: 'Take it down', tone: 'end' },
}

function moveAct({ kind, slug, firstPublishedAt }: EditedPublication): Act {
  const before = addressOf(kind, slug).slice(0, -slug.length)
  return {
    ...{ id: 'move', title: 'Address', needs: 'library.publish', action: move, values: { slug } },
    say: firstPublishedAt
      ? `Now ${before}${slug}. It leads on to the new address for good.`
      : `Now ${before}${slug}. Nobody has seen it yet.`,
    fields: [{ kind: 'line', name: 'slug', label: `Address, after ${before}`, max: 80 }],
    button: 'Change the address',
  }
}
