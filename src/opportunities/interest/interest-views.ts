import type { FailureDto } from '../../platform/http/failure.dto.js';
import type { DeskCase, DeskItem } from './desk/desk-list.js';
import type { DeskCaseDto, DeskItemDto } from './desk-interest.dto.js';
import type { Interest } from './records/interest.entity.js';
import type { OwnInterestDto } from './interest.dto.js';
import { mayBeAnswered, mayWriteAgain, nextSteps, reasonsFor } from './records/interest-states.js';
import { correctableStep } from './records/standing-steps.js';
import type { OwnInterest } from './own/own-interests.js';
import { dueOf, waits } from './records/waiting.js';

/** What there is of these, under the same names. */
function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: NonNullable<T[K]> };
}

const saidOfThemselves = ({ name, organisation, email, phone, message }: Interest) =>
  present({ name, organisation, email, phone, message });

export function ownView(
  { interest, title, steps, answers, messages }: OwnInterest,
  server: boolean,
): OwnInterestDto {
  const { number, documentId, deskName, state, purpose, createdAt, respondedAt, withdrawnAt } = interest;
  return {
    number,
    documentId,
    desk: deskName,
    state,
    purpose,
    ...present({ title }),
    ...saidOfThemselves(interest),
    createdAt: createdAt.toISOString(),
    dueAt: dueOf(interest).toISOString(),
    waits: waits(interest),
    mayWrite: mayWriteAgain(interest),
    responded: respondedAt !== null,
    withdrawn: withdrawnAt !== null,
    mails: server && interest.email !== null,
    steps: steps.map(({ toState, reason, correction, at }) => ({
      to: toState,
      at: at.toISOString(),
      ...(correction ? { correction } : {}),
      ...present({ reason }),
    })),
    answers: answers.flatMap(({ text, createdAt: at }) =>
      text === null ? [] : [{ text, at: at.toISOString() }],
    ),
    messages: messages.flatMap(({ text, createdAt: at }) =>
      text === null ? [] : [{ text, at: at.toISOString() }],
    ),
  };
}

export function itemView({ interest, title, organisationName }: DeskItem): DeskItemDto {
  const { id, number, documentId, state, purpose, name, organisation, createdAt } = interest;
  return {
    id,
    number,
    documentId,
    owner: organisationName,
    state,
    purpose,
    ...present({ title, name, organisation }),
    createdAt: createdAt.toISOString(),
    dueAt: dueOf(interest).toISOString(),
    unanswered: waits(interest),
    wroteAgain: waits(interest) && interest.respondedAt !== null,
  };
}

export function caseView(found: DeskCase, server: boolean): DeskCaseDto {
  const { interest, steps, answers, messages } = found;
  const { state, deskName, language, valueVnd, forgottenAt, withdrawnAt } = interest;
  return {
    ...itemView(found),
    ...saidOfThemselves(interest),
    desk: deskName,
    language,
    withdrawn: withdrawnAt !== null,
    ...present({ valueVnd, forgottenAt: forgottenAt?.toISOString() }),
    next: nextSteps(state).map((to) => ({ to, reasons: [...reasonsFor(to)] })),
    ...present({ correctableTo: correctableStep(steps, state)?.fromState }),
    mayAnswer: mayBeAnswered(state) && forgottenAt === null,
    mails: server && interest.email !== null,
    steps: steps.map(({ toState, reason, note, actor, correction, at }) => ({
      to: toState,
      at: at.toISOString(),
      ...(correction ? { correction } : {}),
      ...present({ reason, note, by: actor }),
    })),
    messages: messages.map(({ id, text, createdAt }) => ({
      id,
      at: createdAt.toISOString(),
      ...present({ text }),
    })),
    answers: answers.map(({ id, text, actor, createdAt, mail, failure }) => ({
      id,
      by: actor,
      at: createdAt.toISOString(),
      mail,
      ...present({ text }),
      ...(failure ? { failure: withoutDetail(failure) } : {}),
    })),
  };
}

/** The server's own words may name addresses. */
const withoutDetail = ({ code, permanent, message, action }: FailureDto): FailureDto => ({
  code,
  permanent,
  message,
  action,
});
