/** Which of the two queues carries a stage, and whether it runs once a document or once a range of pages. */
export interface StageOrder {
  readonly name: StageName;
  readonly queue: QueueName;
  readonly unit: 'document' | 'pages';
}

export const QUEUES = ['documents', 'pages'] as const;
export type QueueName = (typeof QUEUES)[number];
export type StageName = 'identify' | 'read' | 'assemble' | 'describe' | 'assess' | 'relate';

/** THE order. Stages do not know each other; only this list does. */
export const STAGES: readonly StageOrder[] = [
  { name: 'identify', queue: 'documents', unit: 'document' },
  { name: 'read', queue: 'pages', unit: 'pages' },
  { name: 'assemble', queue: 'documents', unit: 'document' },
  { name: 'describe', queue: 'documents', unit: 'document' },
  { name: 'assess', queue: 'documents', unit: 'document' },
  { name: 'relate', queue: 'documents', unit: 'document' },
];

export function orderOf(name: StageName): StageOrder {
  const found = STAGES.find((stage) => stage.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found;
}

export function stageAfter(name: StageName): StageOrder | undefined {
  return STAGES[STAGES.findIndex((stage) => stage.name === name) + 1];
}
