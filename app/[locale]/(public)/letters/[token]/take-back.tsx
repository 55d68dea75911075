import { SubmitButton } from '@/app/ui/button'

/** While a letter waits, its writer can stop it. */
export function TakeBack({ token, several }: { token: string; several: boolean }) {
  return (
    <form method="post" action={`/letters/${token}/withdraw`}>
      <SubmitButton look="line">{several ? 'Take my letters back' : 'Take my letter back'}</SubmitButton>
    </form>
  )
}
