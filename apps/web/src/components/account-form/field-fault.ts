/** What is wrong with a field, found before anything is sent. */
export class FieldFault extends Error {
  readonly field: string
  constructor(field: string, sentence: string) {
    super(sentence)
    this.name = 'FieldFault'
    this.field = field
  }
}
