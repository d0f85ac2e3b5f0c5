import { around, middleX, middleY, type Rect } from '../../../imaging/shapes.js';

const CELL = 4;

/** The surroundings of letters, on a coarse grid: what lies there may belong to them, what lies elsewhere is dust. */
export class Neighbourhood {
  private readonly columns: number;
  private readonly rows: number;
  private readonly cells: Uint8Array;

  constructor(bodies: readonly Rect[], size: number) {
    const reachX = Math.max(1, Math.trunc((0.8 * size) / CELL));
    const reachY = Math.max(1, Math.trunc(size / CELL));
    this.columns = cell(around(bodies).x1) + reachX + 1;
    this.rows = cell(around(bodies).y1) + reachY + 1;
    this.cells = new Uint8Array(this.columns * this.rows);
    for (const { x0, y0, x1, y1 } of bodies) {
      const [left, right] = [Math.max(0, cell(x0) - reachX), cell(x1) + reachX + 1];
      for (let row = Math.max(0, cell(y0) - reachY); row <= cell(y1) + reachY; row++) {
        this.cells.fill(1, row * this.columns + left, row * this.columns + Math.min(this.columns, right));
      }
    }
  }

  holds(rect: Rect): boolean {
    const [column, row] = [cell(middleX(rect)), cell(middleY(rect))];
    return column < this.columns && row < this.rows && this.cells[row * this.columns + column] === 1;
  }
}

const cell = (position: number): number => Math.trunc(position / CELL);
