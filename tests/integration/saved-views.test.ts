import { beforeEach, expect, test } from 'vitest'
import { changeView, removeView } from '@/lib/desk/views/change-view'
import { listViews } from '@/lib/desk/views/list-views'
import { saveView } from '@/lib/desk/views/save-view'
import { inTransaction } from '@/lib/in-transaction'
import { useDatabase } from '../support/database'
import { addStaff, emptyStaff, rowsOf } from '../support/staff-rows'

useDatabase()

const page = '/staff/signatures'
let [mine, theirs] = ['', '']

beforeEach(async () => {
  await emptyStaff()
  mine = await addStaff('mine@example.org', 'moderator', 'active', 'Mo')
  theirs = await addStaff('theirs@example.org', 'moderator', 'active', 'Theo')
})

const save = (staffId: string, name: string, isShared = false) =>
  inTransaction((tx) => saveView(tx, { staffId, page, name, query: 'state=held', isShared }))
const namesFor = async (staffId: string) => (await listViews(staffId, page)).map(({ name }) => name)
const idOf = async (staffId: string, name: string) =>
  (await listViews(staffId)).find((view) => view.name === name)?.id ?? 0
const change = (staffId: string, id: number, name: string, isShared = false) =>
  inTransaction((tx) => changeView(tx, { staffId, id, name, isShared }))
const remove = (staffId: string, id: number, mayTidy = false) =>
  inTransaction((tx) => removeView(tx, { staffId, id, mayTidy }))

test('a view is seen by whoever saved it, and by others once it is shared', async () => {
  await save(mine, 'Night')
  await save(theirs, 'Weekend', true)
  expect(await namesFor(mine)).toEqual(['Night', 'Weekend'])
  expect(await namesFor(theirs)).toEqual(['Weekend'])
  expect(await change(mine, await idOf(mine, 'Night'), 'Night shift', true)).toEqual({ kind: 'changed' })
  expect(await namesFor(theirs)).toEqual(['Night shift', 'Weekend'])
})

test('a name that somebody has on this list already changes nothing; another may have the same', async () => {
  await save(mine, 'Night')
  await save(mine, 'Day')
  expect(await save(mine, 'Night')).toEqual({ kind: 'taken' })
  expect(await change(mine, await idOf(mine, 'Day'), 'Night')).toEqual({ kind: 'taken' })
  expect(await save(theirs, 'Night')).toMatchObject({ kind: 'saved' })
  expect(await namesFor(mine)).toEqual(['Day', 'Night'])
})

test('nobody changes or removes what is another’s, but whoever looks after staff may take a shared one away', async () => {
  await save(mine, 'Own')
  await save(mine, 'Shared', true)
  const [own, shared] = [await idOf(mine, 'Own'), await idOf(mine, 'Shared')]
  expect(await change(theirs, shared, 'Stolen')).toEqual({ kind: 'not_there' })
  expect(await remove(theirs, shared)).toBe(false)
  expect(await remove(theirs, own, true)).toBe(false)
  expect(await remove(theirs, shared, true)).toBe(true)
  expect(await remove(mine, own)).toBe(true)
  expect(await namesFor(mine)).toEqual([])
})

test('sharing a view and taking a shared one away are in the audit log, without its name', async () => {
  await save(mine, 'Zoe Ordinary')
  await change(mine, await idOf(mine, 'Zoe Ordinary'), 'Zoe Ordinary', true)
  await remove(mine, await idOf(mine, 'Zoe Ordinary'))
  const entries = (await rowsOf('audit_entry')).filter(({ object_kind }) => object_kind === 'view')
  expect(entries.slice(-2).map(({ action }) => action)).toEqual(['view.shared', 'view.removed'])
  expect(JSON.stringify(entries)).not.toContain('Zoe')
})
