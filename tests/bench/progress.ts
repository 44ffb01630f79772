/** One line on stderr that counts up; on a terminal it stays one line. */
export class Progress {
  private done = 0;
  private last = 0;

  constructor(
    private readonly label: string,
    private readonly total: number,
  ) {}

  step(name = ''): void {
    this.done += 1;
    const now = Date.now();
    if (now - this.last < (process.stderr.isTTY ? 100 : 5_000) && this.done < this.total) return;
    this.last = now;
    const line = `${this.label} ${this.done}/${this.total} ${name}`.slice(0, 100);
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}
