// `npm run representatives -- import|refresh|check|diff|apply`: who represents whom, from lists that the operator has.
import { parseArgs } from 'node:util'
import { londonDay } from '@/lib/london-time'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import { checkDirectory, type DirectoryCheck } from '@/lib/representatives/imports/check-directory'
import { dayInName, importFile } from '@/lib/representatives/imports/import-file'
import { isKind, kindNames } from '@/lib/representatives/imports/kinds'
import { getImportRun } from '@/lib/representatives/imports/queries'
import { refreshMembers, refreshNames } from '@/lib/representatives/imports/refresh-members'
import type { Staged } from '@/lib/representatives/imports/stage-import'
import { prepareCommand } from './prepare-command'
import { progressLine } from './progress-line'
import { refusal, runUntilStopped, stop } from './stopping'

const command = 'npm run representatives --'
const usage = `Usage:
  ${command} import KIND FILE [--apply] [--as-of 2026-06-27] [--general-election] [--northern-ireland]
  ${command} refresh ${refreshNames.join('|')} [--apply] [--general-election]
  ${command} check         how old the lists are, empty seats, addresses to look at
  ${command} diff RUN      what a staged run would change
  ${command} apply RUN     makes a staged run so
KIND is one of: ${kindNames.join(', ')}.`

const most = 40

function list(sentences: string[], all = false): void {
  for (const sentence of all ? sentences : sentences.slice(0, most)) console.log(`  ${sentence}`)
  if (!all && sentences.length > most) console.log(`  and ${sentences.length - most} more.`)
}

function tellCounts(counts: Record<string, number>): void {
  const said = Object.entries(counts).map(([what, n]) => `${what} ${n.toLocaleString('en-GB')}`)
  if (said.length > 0) console.log(`Counted: ${said.join(', ')}.`)
}

async function apply(runId: number): Promise<void> {
  const outcome = await applyRun(runId, 'the terminal')
  if (outcome.kind === 'applied') return console.log(`Run ${runId} is applied.`)
  if (outcome.kind === 'unknown') throw refusal(`There is no run ${runId}.`)
  if (outcome.kind === 'not_staged')
    throw refusal(`Run ${runId} is ${outcome.state}: only a staged run can be applied. Nothing was changed.`)
  throw refusal(
    `The directory has changed since run ${runId} was staged. Nothing was changed. Import the file again.`,
  )
}

async function finish(staged: Staged, isApplied: boolean): Promise<void> {
  if (staged.kind === 'no_changes') {
    tellCounts(staged.counts)
    return console.log('No changes.')
  }
  if (staged.kind === 'refused') {
    list(staged.refusals, true)
    throw refusal(`Refused (run ${staged.runId}). Nothing was changed.`)
  }
  list(staged.changes)
  tellCounts(staged.counts)
  if (isApplied) return apply(staged.runId)
  console.log(`Nothing is changed yet. All of it: ${command} diff ${staged.runId}`)
  console.log(`To make it so:                ${command} apply ${staged.runId}`)
}

type Flags = {
  apply?: boolean
  'general-election'?: boolean
  'northern-ireland'?: boolean
  'as-of'?: string
}

function dayOf(flags: Flags, file: string): string {
  const day = flags['as-of'] ?? dayInName(file)
  if (!day) throw refusal(`Which day does ${file} speak of? Say it: --as-of 2026-06-27`)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
  if (!isDay) throw refusal(`${day} is not a day such as 2026-06-27.`)
  if (day > londonDay(Date.now())) throw refusal(`${day} is still to come.`)
  return day
}

async function importList(words: string[], flags: Flags): Promise<void> {
  const [kind, file, ...rest] = words
  if (!kind || !file || rest.length > 0) throw refusal(usage)
  if (!isKind(kind)) throw refusal(`There is no kind ${kind}. Kinds: ${kindNames.join(', ')}.`)
  const asOf = dayOf(flags, file)
  await prepareCommand(`${command} import`)
  const line = progressLine(`${kind}: read`)
  const staged = await importFile(kind, file, {
    asOf,
    isGeneralElection: flags['general-election'] ?? false,
    withNorthernIreland: flags['northern-ireland'] ?? false,
    progress: line.show,
  }).finally(line.end)
  await finish(staged, flags.apply ?? false)
}

async function refresh([name, ...rest]: string[], flags: Flags): Promise<void> {
  const known = refreshNames.find((one) => one === name)
  if (!known || rest.length > 0) throw refusal(usage)
  await prepareCommand(`${command} refresh`)
  const line = progressLine(`${known}: asked`)
  const isGeneralElection = flags['general-election'] ?? false
  await finish(
    await refreshMembers(known, isGeneralElection, line.show).finally(line.end),
    flags.apply ?? false,
  )
}

/** What is not as it should be, a line each; the number of lines. */
function tellCheck({ sources, seats, overdue, channels, sample }: DirectoryCheck): number {
  const lines = [
    ...sources
      .filter(({ ageDays, staleAfterDays }) => ageDays > staleAfterDays)
      .map(
        (one) =>
          `${one.slug}: of ${one.asOf}, ${one.ageDays} days old; at most ${one.staleAfterDays} is good.`,
      ),
    ...overdue.map(({ name, endedOn }) => `${name}: its term ended on ${endedOn}. Import the new members.`),
    ...seats.map(({ name, empty, places }) => {
      const some = places.slice(0, 8).join('; ')
      const count = empty === 1 ? 'one seat' : `${empty} seats`
      return `${name}: ${count} without a member, in ${some}${places.length > 8 ? ' and others' : ''}.`
    }),
    ...(channels.old > 0
      ? [`Email addresses last checked more than 180 days ago: ${channels.old.toLocaleString('en-GB')}.`]
      : []),
    ...channels.odd.map(
      ({ name, value }) => `${name}: ${value} is outside the parliament's own domain. Look at it.`,
    ),
    ...channels.bounced.map(({ name, value }) => `${name}: mail to ${value} came back.`),
    ...sample.map((name) => `${name}: its members are those of the sample.`),
  ]
  list(lines, true)
  return lines.length
}

async function check(): Promise<void> {
  await prepareCommand(`${command} check`)
  const found = await checkDirectory(londonDay(Date.now()))
  for (const { slug, asOf, ageDays } of found.sources)
    console.log(`${slug.padEnd(22)} ${asOf}  ${ageDays} days`)
  for (const { name, places } of found.withoutCode)
    console.log(
      `${name}: ${places} places without a code. Postcodes lead there once a service in LOOKUP_GB says so.`,
    )
  const count = tellCheck(found)
  if (count > 0) throw refusal(count === 1 ? 'One thing needs attention.' : `${count} things need attention.`)
  console.log('Everything is as it should be.')
}

function runOf([word, ...rest]: string[]): number {
  const id = Number(word)
  if (!Number.isInteger(id) || id < 1 || rest.length > 0) throw refusal(usage)
  return id
}

async function showDiff(words: string[]): Promise<void> {
  const id = runOf(words)
  await prepareCommand(`${command} diff`)
  const run = await getImportRun(id)
  if (!run) throw refusal(`There is no run ${id}.`)
  console.log(`Run ${id}, ${run.kind}, ${run.state}. ${run.state === 'refused' ? 'Because:' : 'Changes:'}`)
  list(run.state === 'refused' ? run.refusals : run.changes, true)
  tellCounts(run.counts)
}

async function applyOne(words: string[]): Promise<void> {
  const id = runOf(words)
  await prepareCommand(`${command} apply`)
  await apply(id)
}

function readWords() {
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: {
        apply: { type: 'boolean' },
        'general-election': { type: 'boolean' },
        'northern-ireland': { type: 'boolean' },
        'as-of': { type: 'string' },
      },
    })
  } catch (error) {
    throw refusal(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

async function main(): Promise<void> {
  const { positionals, values } = readWords()
  const [what, ...words] = positionals
  if (what === 'import') await importList(words, values)
  else if (what === 'refresh') await refresh(words, values)
  else if (what === 'check' && words.length === 0) await check()
  else if (what === 'diff') await showDiff(words)
  else if (what === 'apply') await applyOne(words)
  else throw refusal(usage)
  await stop(0)
}

runUntilStopped(main)
