/** The storage of files does not answer, or not as it should. What is in the message may be logged; it names no file. */
export class FilesUnavailable extends Error {
  override readonly name = 'FilesUnavailable'
}
