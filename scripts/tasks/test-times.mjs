import { existsSync, readFileSync } from 'node:fs';

const SHOWN = 20;

/** What took longest of a run, from what the times reporter kept: one line a file, and one a group. */
export function sayTimes(file) {
  if (!existsSync(file)) return;
  const times = JSON.parse(readFileSync(file, 'utf8'));
  const slowest = times.toSorted((a, b) => b.wall - a.wall).slice(0, SHOWN);
  console.log(
    `\nThe slowest ${slowest.length} of ${times.length} files (wall s, processor s; all in ${file}):`,
  );
  for (const { file: name, wall, cpu } of slowest) console.log(`${column(wall)}${column(cpu)}  ${name}`);
  for (const [group, { wall, cpu }] of sums(times))
    console.log(`${column(wall)}${column(cpu)}  all ${group}`);
}

const column = (seconds) => seconds.toFixed(1).padStart(8);

function sums(times) {
  const groups = new Map();
  for (const { group, wall, cpu } of times) {
    const sum = groups.get(group) ?? { wall: 0, cpu: 0 };
    groups.set(group, { wall: sum.wall + wall, cpu: sum.cpu + cpu });
  }
  return groups;
}
