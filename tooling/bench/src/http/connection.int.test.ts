import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connect, getBytes, postBytes } from './connection.ts'

async function serve(answerTo: (request: IncomingMessage, answer: ServerResponse) => void | Promise<void>): Promise<number> {
  const server = createServer((request, answer) => void answerTo(request, answer)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function open(port: number) {
  const connection = connect('127.0.0.1', port)
  onTestFinished(() => connection.close())
  return connection
}

test('requests follow each other over one connection, whatever the length of the answers', async () => {
  const seen: string[] = []
  const ports = new Set<number | undefined>()
  const port = await serve(async (request, answer) => {
    ports.add(request.socket.remotePort)
    seen.push(`${request.method} ${request.url} ${request.headers['if-match']} ${await text(request)}`)
    answer.writeHead(200, { 'content-length': seen.length * 150_000 }).end('示'.repeat(seen.length * 50_000))
  })
  const connection = open(port)
  for (const version of ['1', '2', '3']) await connection.send(postBytes('here', '/tasks', { 'if-match': version }, '{"示":1}'))
  expect(seen).toEqual(['1', '2', '3'].map((version) => `POST /tasks ${version} {"示":1}`))
  expect(ports.size).toBe(1)
})

test('an answer that is not a 200 is told in full', async () => {
  const port = await serve((_, answer) => void answer.writeHead(422, { 'content-length': 6 }).end('拒绝'))
  await expect(open(port).send(postBytes('here', '/', {}, ''))).rejects.toThrow('422: 拒绝')
})

test('a connection that ends in the middle is an error', async () => {
  const port = await serve((request) => void request.socket.destroy())
  await expect(open(port).send(postBytes('here', '/', {}, ''))).rejects.toThrow(/closed|ECONNRESET/)
})

test('what the server has closed since the last answer is opened again', async () => {
  const ports = new Set<number | undefined>()
  const port = await serve((request, answer) => {
    ports.add(request.socket.remotePort)
    answer.writeHead(200, { 'content-length': 1 }).end('1', () => request.socket.destroySoon())
  })
  const connection = open(port)
  await connection.send(getBytes('here', '/', {}))
  await vi.waitFor(() => connection.send(getBytes('here', '/', {})))
  expect(ports.size).toBeGreaterThan(1)
})
