import { openHouse } from './index.ts'
import { routeOutput, sayLast } from './route-output.ts'
import { stopAll, stopOnSignals } from './stop.ts'

stopOnSignals()

try {
  if (process.env.NODE_ENV !== 'development') routeOutput()
  await openHouse()
} catch (error) {
  // Sentences meant for the person who starts us.
  sayLast(error)
  await stopAll()
  process.exit(1)
}
