// A process that prints in every way there is, for the test of what becomes of it.
import { routeOutput, sayLast } from '../../route-output.ts'
import { stopOnSignals } from '../../stop.ts'

stopOnSignals()
routeOutput()
const printer = globalThis.console
printer.log('plain words')
printer.warn('%s', 'more words', { password: 'hunter2' })
printer.error(' \u001b[31m⨯\u001b[0m', new Error('an error of the pages\nover two lines'))
printer.info('Failed at /join/abcdefghijk')
process.stderr.write('written to stderr\nover two lines\n')
process.emitWarning('a warning of somebody')
sayLast(new Error('why it ends\nand what to do'))
void Promise.reject(new Error('a forgotten promise'))
setTimeout(() => {
  throw new Error('an unexpected error')
}, 50)
