import { z } from 'zod'

const flag = z.enum(['on', 'off'])

/** Names in an order, comma apart. Empty: none. */
const orderOf = <const Name extends string>(...names: Name[]) =>
  z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((name) => name.trim() || []))
    .pipe(z.array(z.enum(names)))

const settings = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://'),
  /** The address the public sees, without a slash at the end. Every link in a mail starts with it. */
  SITE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** 32 random bytes or more, in base64 or hex. All tokens and hashes derive from it; changing it voids every mailed link. */
  SECRET_KEY: z
    .string()
    .min(43, 'must be at least 32 random bytes, for example from: openssl rand -base64 32'),
  /** Signs staff sign-in. Changing it signs everybody out. */
  NEXTAUTH_SECRET: z
    .string()
    .min(43, 'must be at least 32 random bytes, for example from: openssl rand -base64 32'),
  MAIL_FROM: z.email().default('campaigns@undersigned.example.org'),
  /** What mailings and journeys come from, on a subdomain of its own, so that complaints about them never hold up a confirmation. */
  MAIL_NEWS_FROM: z.email().optional(),
  MAIL_REPLY_TO: z.email().optional(),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url().optional(),
  /** Signs what the provider tells of mails that bounced. */
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]{16,}$/, 'must be the signing secret of the webhook, whsec_…')
    .optional(),
  /** Requests a second to the provider; its own headers lower this further. */
  MAIL_REQUESTS_PER_SECOND: z.coerce.number().positive().max(100).default(4),
  /** How many proxies of ours stand in front. 0: the connection itself is the client. */
  TRUSTED_PROXY_COUNT: z.coerce.number().int().min(0).max(5).default(0),
  /** CIDR list, comma apart, of networks many people share (offices, churches, campuses): they are not limited. */
  SHARED_NETWORKS: z.string().default(''),
  WORKER: z.enum(['inside', 'apart']).default('inside'),
  /** Where uploaded pictures and files are kept, unless an S3-compatible store is set. */
  FILES_DIR: z.string().min(1).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_REGION: z.string().min(1).default('auto'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** Services asked, in this order, about postcodes that the imported lists do not know. Empty: none is ever asked. */
  LOOKUP_GB: orderOf('postcodes.io', 'members-api', 'mapit'),
  LOOKUP_CA: orderOf('represent'),
  POSTCODES_IO_URL: z.url().default('https://api.postcodes.io'),
  MEMBERS_API_URL: z.url().default('https://members-api.parliament.uk/api'),
  MAPIT_URL: z.url().default('https://mapit.mysociety.org'),
  MAPIT_KEY: z.string().min(1).optional(),
  REPRESENT_URL: z.url().default('https://represent.opennorth.ca'),
  /** At which whole lists of members are fetched. The services publish no limit: one is polite. */
  REFRESH_REQUESTS_PER_SECOND: z.coerce.number().positive().max(1000).default(1),
  LOCAL: flag.default('off'),
})

export type Settings = z.infer<typeof settings>

const ofS3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const production = settings.superRefine((env, ctx) => {
  const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  const missing = ofS3.filter((name) => !env[name])
  if (missing.length > 0 && missing.length < ofS3.length)
    for (const name of missing) refuse(name, 'is missing: the S3 settings come together')
  if (env.LOCAL === 'on') return
  if (!env.RESEND_API_KEY) refuse('RESEND_API_KEY', 'is missing: the local mailbox is for npm start only')
  if (!env.SITE_URL.startsWith('https://')) refuse('SITE_URL', 'must start with https:// in production')
  if (env.MAIL_FROM.endsWith('.example.org')) refuse('MAIL_FROM', 'is missing: the address mail comes from')
  if (!env.FILES_DIR && !env.S3_BUCKET)
    refuse('FILES_DIR', 'is missing: the folder for uploaded files, or set the S3 settings')
})

let checked: Settings | undefined

/**
 * The settings of this process, checked once. Throws an error that names every setting that is missing or wrong and
 * none of their values.
 */
export function env(): Settings {
  if (checked) return checked
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = production.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(
      `These settings need attention (see the configuration table in README.md):\n${lines.join('\n')}`,
    )
  }
  checked = result.data
  return checked
}

/** True where `npm start` runs: own secrets, loopback, and the local mailbox unless a provider is set. */
export function isLocal(): boolean {
  return env().LOCAL === 'on'
}

export function usesLocalMailbox(): boolean {
  return isLocal() && !env().RESEND_API_KEY
}
