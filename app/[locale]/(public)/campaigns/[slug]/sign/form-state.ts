export { type FormState, readFormState } from '@/app/form-state'
