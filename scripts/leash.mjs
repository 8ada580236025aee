// Runs a command in a process group of its own and ends the whole group when the pipe from its keeper closes.
// The pipe closes however the keeper dies, SIGKILL included, so no workerd or postgres outlives `npm start`.
import { spawn } from 'node:child_process'

const { signal, graceMs, command, args, as } = JSON.parse(process.argv[2])
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...as })
let ending = false

child.on('error', (error) => {
  console.error(error.message)
  process.exit(127)
})
child.on('exit', (code) => {
  // What the command leaves behind goes too; the group includes this process, which needs nothing after that.
  process.exitCode = code ?? 1
  if (ending) endGroup('SIGKILL')
  process.exit()
})
for (const ignored of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(ignored, () => {})
process.stdin.resume().on('close', end)

function end() {
  if (ending) return
  ending = true
  child.kill(signal)
  setTimeout(() => endGroup('SIGKILL'), graceMs)
}

function endGroup(how) {
  process.kill(-process.pid, how)
}
