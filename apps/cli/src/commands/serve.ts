import { text } from '@goufu/engine'
import type { Command } from '../command.ts'

/** `goufu serve` */
export const serve: Command = {
  summary: text('启动服务（接口和网页），收到 SIGINT 或 SIGTERM 后停止', 'Run the server (API and web) until SIGINT or SIGTERM'),
  operands: [],
  options: {},
  async run({ environment, language }) {
    const api = await import('@goufu/api')
    return api.serve({ ...environment, GOUFU_LANGUAGE: language })
  },
}
