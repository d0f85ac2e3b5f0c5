import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { Organisation } from '../../access/organisation.entity.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import type { UnitPart } from '../composing/compose-units.js';
import type { UnitFigures } from '../data/unit-questions.js';
import { mustBe } from '../rules/seen-revision.js';
import { partsAboveWhole } from '../figures/unit-sums.js';
import { type InputState, UnitInput } from './unit-input.entity.js';

export interface InputText {
  readonly figures: UnitFigures;
  readonly results: string;
  readonly difficulties: string;
  readonly proposals: string;
}

/** A unit that reports, with what it sent for a year; undefined: nothing yet. */
export interface UnitOfYear {
  readonly unit: Organisation;
  readonly input: UnitInput | undefined;
}

export type InputDecision = 'submit' | 'accept' | 'return';

const FROM: Readonly<Record<InputDecision, readonly InputState[]>> = {
  submit: ['draft', 'returned'],
  accept: ['submitted'],
  return: ['submitted', 'accepted'],
};
const TO: Readonly<Record<InputDecision, InputState>> = {
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
};

/** What units say of a year: written as a draft, submitted, returned with a reason or accepted. */
@Injectable()
export class UnitInputs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every organisation reports but the one that owns by default: that is the Department, which compiles. */
  async ofYear(year: number): Promise<UnitOfYear[]> {
    const { manager } = this.dataSource;
    const [units, inputs] = await Promise.all([
      manager.find(Organisation, { where: { isDefault: false }, order: { name: 'ASC' } }),
      manager.findBy(UnitInput, { year }),
    ]);
    const known = new Map(inputs.map((input) => [input.organisationId, input]));
    return units.map((unit) => ({ unit, input: known.get(unit.id) }));
  }

  /** Throws 404 where there is no such unit. */
  async one(year: number, organisationId: string): Promise<UnitOfYear> {
    const found = (await this.ofYear(year)).find(({ unit }) => unit.id === organisationId);
    if (!found) throw new NotFoundException();
    return found;
  }

  async years(): Promise<number[]> {
    const rows: { year: number }[] = await this.dataSource.query('SELECT DISTINCT year FROM unit_input');
    return rows.map(({ year }) => year);
  }

  /** Accepted inputs as the report prints them. */
  static accepted(units: readonly UnitOfYear[]): UnitPart[] {
    return units.flatMap(({ unit, input }) =>
      input?.state === 'accepted'
        ? [
            {
              name: unit.name,
              figures: input.figures,
              results: input.results,
              difficulties: input.difficulties,
              proposals: input.proposals,
            },
          ]
        : [],
    );
  }

  async save(
    year: number,
    organisationId: string,
    text: InputText,
    seen: number | undefined,
    principal: Principal,
  ): Promise<void> {
    mustFit(text.figures);
    await this.one(year, organisationId);
    await this.dataSource.transaction(async (tx) => {
      const before = await locked(tx, year, organisationId);
      if (before && !FROM.submit.includes(before.state)) throw conflict(NOT_OPEN);
      mustBe(seen, before?.revision ?? 0);
      const written = { ...text, updatedAt: this.clock.now(), writer: principal.name ?? '' };
      if (before)
        await tx.update(UnitInput, { id: before.id }, { ...written, revision: before.revision + 1 });
      else await tx.insert(UnitInput, { id: newId(), year, organisationId, ...written });
      await this.audit.record(principal, 'input.save', organisationId, { year }, tx);
    });
  }

  /** 409 where it does not stand where the decision begins. */
  async decide(
    year: number,
    organisationId: string,
    decision: InputDecision,
    { reason = '', seen }: { readonly reason?: string; readonly seen?: number | undefined },
    principal: Principal,
  ): Promise<void> {
    await this.one(year, organisationId);
    await this.dataSource.transaction(async (tx) => {
      const input = await locked(tx, year, organisationId);
      if (!input) throw conflict(NOTHING);
      mustBe(seen, input.revision);
      if (!FROM[decision].includes(input.state)) throw conflict(NOT_NOW);
      const at = this.clock.now();
      const by = principal.name ?? '';
      await tx.update(
        UnitInput,
        { id: input.id },
        {
          state: TO[decision],
          reason,
          revision: input.revision + 1,
          ...(decision === 'submit' ? { submittedAt: at, submitter: by } : { decidedAt: at, decider: by }),
        },
      );
      await this.audit.record(principal, `input.${decision}`, organisationId, { year, reason }, tx);
    });
  }
}

const locked = (tx: EntityManager, year: number, organisationId: string): Promise<UnitInput | null> =>
  tx.findOne(UnitInput, { where: { year, organisationId }, lock: { mode: 'pessimistic_write' } });

function mustFit(figures: UnitFigures): void {
  const above = partsAboveWhole(figures);
  if (above.length === 0) return;
  throw new BadRequestException({
    code: 'partAboveWhole',
    message: {
      vi: 'Một phần không thể lớn hơn tổng của nó. Hãy xem lại các số liệu.',
      en: 'A part cannot be more than its whole. Please look at the figures again.',
    },
    errors: above.map(([part, whole]) => ({ field: part, message: `must not be above ${whole}` })),
  });
}

const conflict = (message: Bilingual): ConflictException => new ConflictException({ message });
const NOT_OPEN: Bilingual = {
  vi: 'Báo cáo này đã nộp nên không sửa được nữa. Muốn sửa, hãy nhờ Sở trả lại.',
  en: 'This report has been submitted and cannot be changed any more. Ask the Department to return it.',
};
const NOTHING: Bilingual = {
  vi: 'Đơn vị chưa viết gì cho năm này.',
  en: 'The unit has written nothing for this year yet.',
};
const NOT_NOW: Bilingual = {
  vi: 'Báo cáo đang ở trạng thái khác nên không làm được việc này. Hãy tải lại.',
  en: 'The report is in another state, so this cannot be done. Please reload.',
};
