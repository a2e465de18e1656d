import { createConnection, type Socket } from 'node:net'

/** A connection for one request at a time, which stays open as long as the server lets it. */
export interface Connection {
  /** Sends the bytes of a request and takes its answer in. @throws Error with the answer when it is not a 200. */
  send(request: Uint8Array): Promise<void>
  close(): void
}

/** The bytes of a POST. */
export function postBytes(host: string, path: string, headers: Readonly<Record<string, string>>, body: string): Uint8Array {
  return Buffer.from(`${headOf('POST', host, path, { ...headers, 'content-length': String(Buffer.byteLength(body)) })}${body}`)
}

/** The bytes of a GET. */
export function getBytes(host: string, path: string, headers: Readonly<Record<string, string>>): Uint8Array {
  return Buffer.from(headOf('GET', host, path, headers))
}

function headOf(method: string, host: string, path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

const BUFFER = 64 * 1024
/** The head of an answer is in the first bytes that come; it is not looked for beyond these. */
const HEAD = 4096

interface Answer {
  readonly status: number
  /** Bytes of the body that have not come yet. */
  readonly outstanding: number
  readonly said: string
}

/**
 * Connects to an HTTP server on this machine. What runs beside the server costs it a part of the machine, so this side does as little as
 * it can: requests are bytes that were made before, and of an answer only status and length are read.
 */
export function connect(host: string, port: number): Connection {
  let waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined
  let answer: Answer | undefined
  const fail = (error: Error): void => {
    waiting?.reject(error)
    waiting = undefined
  }
  const take = (bytes: Buffer): void => {
    answer = answer === undefined ? begun(bytes) : continued(answer, bytes)
    if (answer === undefined) return fail(new Error(`An answer cannot be read: ${bytes.toString('latin1', 0, HEAD)}`))
    if (answer.outstanding > 0) return
    const { status, said } = answer
    answer = undefined
    if (status !== 200) return fail(new Error(`A request was answered ${status}: ${said}`))
    waiting?.resolve()
    waiting = undefined
  }
  const buffer = Buffer.alloc(BUFFER)
  const callback = (size: number): boolean => {
    take(buffer.subarray(0, size))
    return true
  }
  const open = (): Socket => {
    const opened = createConnection({ host, port, noDelay: true, onread: { buffer, callback } })
    opened.on('error', fail)
    opened.on('close', () => {
      // One that another has taken the place of has nobody waiting for it.
      if (opened === socket) fail(new Error('The connection was closed'))
    })
    return opened
  }
  let socket = open()
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        // A server closes what nobody has used for a while.
        if (!socket.writable) socket = open()
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => void socket.destroy(),
  }
}

function begun(bytes: Buffer): Answer | undefined {
  const head = bytes.toString('latin1', 0, HEAD)
  const end = head.indexOf('\r\n\r\n')
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head.slice(0, end + 2))?.[1]
  if (end === -1 || status === undefined || length === undefined) return undefined
  return continued({ status: Number(status), outstanding: Number(length), said: '' }, bytes.subarray(end + 4))
}

function continued({ status, outstanding, said }: Answer, bytes: Buffer): Answer {
  return { status, outstanding: outstanding - bytes.length, said: status === 200 ? '' : said + bytes.toString() }
}
