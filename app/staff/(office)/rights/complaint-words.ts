import type { Sign } from '@/app/staff/ui/parts'
import type { ComplaintAct } from '@/lib/rights/handle-complaint'
import type { ComplaintRow } from '@/lib/rights/list-complaints'

export const complaintStates: Record<ComplaintRow['state'], { sign: Sign; words: string }> = {
  new: { sign: 'now', words: 'New' },
  acknowledged: { sign: 'half', words: 'Looked into' },
  closed: { sign: 'done', words: 'Closed' },
}

export const actWords: Record<ComplaintAct, string> = {
  acknowledged: 'Say that we have it, and who looks into it',
  told: 'Tell them how far it is, or ask something',
  note: 'A note for staff alone',
  closed: 'Close it: tell them what we found and did',
}

export const entryWords: Record<string, string> = {
  received: 'Came in',
  acknowledged: 'Acknowledged',
  told: 'Told',
  note: 'Note',
  closed: 'Closed',
}

/** Why no mail of ours reaches whoever complained. */
export const stoppedWords = {
  bounced: 'mail to this address came back',
  complained: 'a mail of ours was reported as unwanted from this address',
}
