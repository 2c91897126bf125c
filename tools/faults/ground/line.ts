import { connect, createServer, type Server, type Socket } from 'node:net'
import { Flow, type Manner } from './flow.ts'

type Pair = { readonly near: Socket; readonly far: Socket }

/** A way to the server, over a loopback proxy of one client's own, on which everything that happens to wires can happen. */
export class Line {
  /** Ports of the servers behind this one address; the first that takes a connection gets it. */
  targets: readonly number[]
  /** Delay of each packet in each direction. */
  latencyMs = 0
  /** How likely a packet has to be sent again, which holds up what is behind it. */
  loss = 0
  /** How fast what the server sends is taken; infinite unless told otherwise. */
  bytesPerSecond = Infinity
  /** How many connections there have been. */
  connections = 0
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  readonly #chance: () => number
  #isUp = true
  #mustSwallow = false
  #isWatching = false

  private constructor(targets: readonly number[], chance: () => number) {
    this.targets = targets
    this.#chance = chance
    // Half open, so that nothing of what an ending side still says is lost on the way.
    this.#server = createServer({ allowHalfOpen: true }, (near) => this.#join(near))
  }

  static async open(targets: readonly number[], chance: () => number): Promise<Line> {
    const line = new Line(targets, chance)
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve))
    return line
  }

  get url(): string {
    const place = this.#server.address()
    if (place === null || typeof place === 'string') throw new Error('the line has no port')
    return `http://127.0.0.1:${place.port}`
  }

  /** Breaks what stands; new connections are let through. */
  cut(): void {
    for (const { near, far } of this.#pairs) {
      near.destroy()
      far.destroy()
    }
    this.#pairs.clear()
  }

  down(): void {
    this.#isUp = false
    this.cut()
  }

  up(): void {
    this.#isUp = true
  }

  /** The next command goes through, and the line breaks in place of whatever the server says after it. */
  swallowNextAnswer(): void {
    this.#mustSwallow = true
  }

  async close(): Promise<void> {
    this.down()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(near: Socket): void {
    near.on('error', () => undefined)
    if (!this.#isUp) return void near.destroy()
    this.connections += 1
    this.#reach(near, [...this.targets])
  }

  #reach(near: Socket, [port, ...others]: readonly number[]): void {
    if (port === undefined) return void near.destroy()
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    far.once('error', () => this.#reach(near, others))
    far.once('connect', () => this.#carry({ near, far: far.removeAllListeners('error') }))
  }

  // Only what the server sends is taken slowly.
  #upManner(): Manner {
    const manner = () => this
    return {
      get latencyMs() {
        return manner().latencyMs
      },
      get loss() {
        return manner().loss
      },
      bytesPerSecond: Infinity,
    }
  }

  #carry(pair: Pair): void {
    const { near, far } = pair
    this.#pairs.add(pair)
    const end = () => {
      this.#pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    const up = new Flow(this.#upManner(), this.#chance, (chunk) => {
      // The frames of clients are masked, so a command is known by its size.
      this.#isWatching = this.#mustSwallow && chunk.length > 100
      far.write(chunk)
    })
    const down = new Flow(this, this.#chance, (chunk) => {
      if (!this.#isWatching) return void near.write(chunk)
      this.#mustSwallow = this.#isWatching = false
      end()
    })
    near.on('data', (chunk: Buffer) => up.take(chunk, near)).on('end', () => up.end(() => far.end()))
    far.on('data', (chunk: Buffer) => down.take(chunk, far)).on('end', () => down.end(() => near.end()))
    for (const side of [near, far]) side.on('error', end).on('close', () => setTimeout(end, 2 * this.latencyMs))
  }
}
