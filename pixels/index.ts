export { crop, sample } from './sample';
export { smooth } from './smooth';
export { countGreys, markInk } from './ink';
export { darkCells } from './dark-cells';
export { levelRuns, uprightRuns } from './runs';
export { inkPoints, sharpness } from './skew';
export { bright } from './bright';
export { markAlone } from './alone';

/** Where memory is free for what the kernels are given. */
export function heapStart(): usize {
  return __heap_base;
}
