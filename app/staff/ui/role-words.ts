import type { StaffRole } from '@/lib/staff/permissions'

/** What a role is called and, after a colon, what it lets somebody do. */
export const roleWords: Record<StaffRole, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'everything, and making other owners.' },
  admin: { name: 'Administrator', may: 'everything but making owners.' },
  campaigner: { name: 'Campaigner', may: 'write, publish and run campaigns.' },
  editor: { name: 'Editor', may: 'write and publish what is in the library.' },
  moderator: { name: 'Moderator', may: 'look after signatures.' },
  analyst: { name: 'Analyst', may: 'see campaigns and numbers, never a person.' },
  support: { name: 'Support', may: 'see signatures and mail, and send failed mail again.' },
}
