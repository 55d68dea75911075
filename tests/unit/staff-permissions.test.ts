import { describe, expect, test } from 'vitest'
import { may, mayGive, needsSecondFactor, type Permission, staffRoles } from '@/lib/staff/permissions'

const rows: [Permission, string[]][] = [
  ['desk.read', [...staffRoles]],
  ['campaign.read', [...staffRoles]],
  ['campaign.edit', ['owner', 'admin', 'campaigner']],
  ['campaign.publish', ['owner', 'admin', 'campaigner']],
  ['signature.read', ['owner', 'admin', 'moderator', 'support']],
  ['mail.read', ['owner', 'admin', 'campaigner', 'moderator', 'support']],
  ['mail.read_address', ['owner', 'admin', 'support']],
  ['mail.retry', ['owner', 'admin', 'support']],
  ['contact.manage', ['owner', 'admin']],
  ['mailing.read', ['owner', 'admin', 'campaigner', 'editor', 'analyst']],
  ['mailing.write', ['owner', 'admin', 'campaigner', 'editor']],
  ['mailing.send', ['owner', 'admin', 'campaigner']],
  ['rights.handle', ['owner', 'admin', 'support']],
  ['rights.retain', ['owner', 'admin']],
  ['staff.manage', ['owner', 'admin']],
]

describe('permissions', () => {
  test.each(rows)('%s is for %j', (permission, roles) => {
    expect(staffRoles.filter((role) => may(role, permission))).toEqual(roles)
  })

  test('whoever comes near personal data needs a second factor: all but the analyst', () => {
    expect(staffRoles.filter((role) => !needsSecondFactor(role))).toEqual(['analyst'])
  })

  test('only an owner, or the command line, makes or unmakes an owner', () => {
    expect(mayGive('owner', 'owner')).toBe(true)
    expect(mayGive(null, 'owner')).toBe(true)
    expect(mayGive('admin', 'owner')).toBe(false)
    expect(mayGive('admin', 'campaigner', 'owner')).toBe(false)
    expect(mayGive('admin', 'campaigner', 'admin')).toBe(true)
    expect(mayGive('campaigner', 'analyst')).toBe(false)
  })
})
