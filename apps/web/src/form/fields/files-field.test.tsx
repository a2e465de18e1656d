import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import type { FileFacts } from '@goufu/engine'
import { ProblemError, UnreachableError } from '../../api/problem-error.ts'
import { testForm } from '../../testing/test-form.tsx'
import { withWords } from '../../testing/with-words.tsx'
import type { FormFiles } from '../form-context.ts'
import { readForm } from '../read-form.ts'

const fields = readForm({
  properties: { files: { type: 'array', items: { type: 'string' }, label: { zh: '附件', en: 'Files' }, widget: 'files' } },
})
const facts = (id: string, name: string): FileFacts => ({
  id,
  sha256: '0'.repeat(64),
  size: 2048,
  mediaType: 'application/pdf',
  name,
  organisation: null,
  uploadedBy: { id: 'x', name: '示例', role: 'preparer' },
  uploadedAt: '2025-05-14T04:00:00.000Z',
})
const file = (name: string, size = 3) => new File(['x'.repeat(size)], name)

/** Uploads that the test lets go on and end. */
function desk() {
  const kept = new Map<string, FileFacts>([['a', facts('a', '旧合同.pdf')]])
  const running: {
    readonly file: File
    readonly onProgress: (share: number) => void
    readonly end: (answer: FileFacts | Error) => void
    readonly signal: AbortSignal
  }[] = []
  const files: FormFiles = {
    limits: { largest: 10, types: [{ mediaType: 'application/pdf', title: { zh: 'PDF', en: 'PDF' }, extensions: ['pdf'] }] },
    known: (id) => kept.get(id),
    upload: (sent, onProgress, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
        const end = (answer: FileFacts | Error) => {
          if (answer instanceof Error) return reject(answer)
          kept.set(answer.id, answer)
          resolve(answer)
        }
        running.push({ file: sent, onProgress, end, signal })
      }),
    download: () => Promise.resolve(),
  }
  return { files, running }
}

const choose = (...chosen: readonly File[]) => {
  const input = screen.getByLabelText('选择文件')
  Object.defineProperty(input, 'files', { value: chosen, configurable: true })
  fireEvent.change(input)
}

test('a chosen file is uploaded at once, shows how far it is, and is cited once it is there', async () => {
  const { files, running } = desk()
  const { model, view } = testForm(fields, { files })
  render(withWords(view))
  expect(screen.getByText(/PDF，每个不超过 10 B/)).toBeTruthy()
  choose(file('合同.pdf'))
  running[0]?.onProgress(0.5)
  expect(screen.getByRole('progressbar', { name: '正在上传 合同.pdf' }).getAttribute('value')).toBe('0.5')
  expect(model.input()).toEqual({})
  running[0]?.end(facts('b', '合同.pdf'))
  await waitFor(() => expect(model.input()).toEqual({ files: ['b'] }))
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(screen.getByRole('button', { name: '下载 合同.pdf' })).toBeTruthy()
})

test('a cited file can be taken away; the last one leaves nothing behind', () => {
  const { files } = desk()
  const { model, view } = testForm(fields, { files, input: { files: ['a', 'gone-since'] } })
  render(withWords(view))
  expect(screen.getByText('文件 gone-sin（不在本项目，或无权查看）')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '移除 gone-sin' }))
  expect(model.input()).toEqual({ files: ['a'] })
  fireEvent.click(screen.getByRole('button', { name: '移除 旧合同.pdf' }))
  expect(model.input()).toEqual({})
})

test('what need not be sent to be refused is refused in place', () => {
  const { files, running } = desk()
  render(withWords(testForm(fields, { files }).view))
  choose(file('大.pdf', 11), file('空.pdf', 0), file('旧.doc', 5))
  expect(screen.getByText('超过 10 B，请缩小或拆分后再传')).toBeTruthy()
  expect(screen.getByText('文件是空的，请换一个')).toBeTruthy()
  expect(screen.getByText('不收 .doc 文件，只收：PDF')).toBeTruthy()
  expect(running).toEqual([])
  for (const button of screen.getAllByRole('button', { name: '知道了' })) fireEvent.click(button)
  expect(screen.queryByText(/大\.pdf|空\.pdf|旧\.doc/)).toBeNull()
})

test('a refusal of the server stands in its words; what broke off can be tried again; what is stopped is forgotten', async () => {
  const { files, running } = desk()
  const { model, view } = testForm(fields, { files })
  render(withWords(view))
  choose(file('页.pdf'), file('断.pdf'), file('停.pdf'))
  running[0]?.end(new ProblemError({ type: '', title: '', status: 415, detail: '只收：PDF', code: 'unsupported-file' }))
  running[1]?.end(new UnreachableError(new Error('cut')))
  expect(await screen.findByText('只收：PDF')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '再传一次 页.pdf' })).toBeNull()
  fireEvent.click(await screen.findByRole('button', { name: '再传一次 断.pdf' }))
  running[3]?.end(facts('c', '断.pdf'))
  fireEvent.click(screen.getByRole('button', { name: '停止上传 停.pdf' }))
  expect(running[2]?.signal.aborted).toBe(true)
  await waitFor(() => expect(model.input()).toEqual({ files: ['c'] }))
  expect(screen.queryByText('停.pdf')).toBeNull()
})

test('dropped files are taken like chosen ones', async () => {
  const { files, running } = desk()
  const { model, view } = testForm(fields, { files })
  const { container } = render(withWords(view))
  const place = container.querySelector('.file-drop')
  if (place === null) throw new Error('there is a place to drop files on')
  fireEvent.drop(place, { dataTransfer: { files: [file('拖.pdf')] } })
  running[0]?.end(facts('d', '拖.pdf'))
  await waitFor(() => expect(model.input()).toEqual({ files: ['d'] }))
})
