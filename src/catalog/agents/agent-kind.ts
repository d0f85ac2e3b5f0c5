export const AGENT_KINDS = ['person', 'organisation'] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];
