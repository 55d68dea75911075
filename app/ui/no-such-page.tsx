import { ActLink } from './button'
import { PageHead } from './page-head'

/** What stands at an address where there is nothing. */
export function NoSuchPage() {
  return (
    <PageHead
      title={
        <>
          There is <mark>no such page</mark>
        </>
      }
      lead="The address may be mistyped, or cut short on its way to you."
    >
      <p>
        <ActLink href="/campaigns">See the campaigns</ActLink>
        <br />
        <ActLink href="/">Go to the home page</ActLink>
      </p>
    </PageHead>
  )
}
