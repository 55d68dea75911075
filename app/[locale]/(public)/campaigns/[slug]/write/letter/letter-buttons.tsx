import { SubmitButton } from '@/app/ui/button'
import s from './letter.module.css'
import type { LetterFormProps } from './letter-form-props'

/** Every way to be done with the letter: the names say which button it was. */
export function LetterButtons({ sends, opens, hasMail, imprint }: LetterFormProps) {
  return (
    <div className={s.buttons}>
      {sends && (
        <>
          <SubmitButton wide name="do" value="send">
            Send my letter
          </SubmitButton>
          <p className={s.why}>
            We email you one link first. Your letter goes when you press the button there. Sending it does not
            sign you up to anything.
          </p>
        </>
      )}
      <div className={s.row}>
        {opens && (
          <SubmitButton look={sends ? 'line' : 'primary'} name="do" value="own">
            {hasMail ? 'Open in my own email' : 'Get the text, to send it myself'}
          </SubmitButton>
        )}
        <SubmitButton look="line" name="do" value="preview">
          Update the preview
        </SubmitButton>
        {opens && (
          <SubmitButton look="line" name="do" value="print">
            Print it
          </SubmitButton>
        )}
      </div>
      {imprint && <p className="small">{imprint}</p>}
    </div>
  )
}
