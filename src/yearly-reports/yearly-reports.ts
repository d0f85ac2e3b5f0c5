import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource, IsNull, LessThan, Not } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Audit } from '../access/audit.js';
import { Organisations } from '../access/organisations.js';
import type { PrintDocument } from '../platform/print/print-document.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/ids.js';
import { composeReport } from './composing/compose-report.js';
import { GatheredFigures } from './figures/gather-figures.js';
import type { ReportFigures } from './figures/report-figures.js';
import { ReportFiles } from './report-files.js';
import { firstTexts, type ReportTexts, textsAfter } from './composing/report-texts.js';
import { changedMeanwhile, mustBe } from './rules/seen-revision.js';
import { UnitInputs, type UnitOfYear } from './unit-inputs/unit-inputs.js';
import { YearlyReport } from './yearly-report.entity.js';

/** A version that is still open, as it would stand if it were signed off now. */
export interface Draft {
  readonly version: number;
  /** 0: nobody has written anything yet. */
  readonly revision: number;
  readonly correction: string;
  readonly texts: ReportTexts;
  readonly figures: ReportFigures;
  readonly last: ReportFigures | undefined;
  readonly units: readonly UnitOfYear[];
  readonly printDocument: PrintDocument;
}

/** The Department’s reports, a year each: drafts that follow the data, and signed versions that nothing changes any more. */
@Injectable()
export class YearlyReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: Organisations,
    private readonly inputs: UnitInputs,
    private readonly figures: GatheredFigures,
    private readonly files: ReportFiles,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every version of every year, without what it says. */
  list(): Promise<YearlyReport[]> {
    return this.dataSource.manager.find(YearlyReport, {
      select: {
        id: true,
        year: true,
        version: true,
        correction: true,
        updatedAt: true,
        writer: true,
        files: true,
        signedAt: true,
        signer: true,
      },
      order: { year: 'DESC', version: 'DESC' },
    });
  }

  /** A signed version, the newest unless one is named; undefined: there is none. */
  async signed(year: number, version?: number): Promise<YearlyReport | undefined> {
    const found = await this.dataSource.manager.findOne(YearlyReport, {
      where: { year, signedAt: Not(IsNull()), ...(version === undefined ? {} : { version }) },
      order: { version: 'DESC' },
    });
    return found ?? undefined;
  }

  /** The open version, composed from the data of this moment; 404 where the newest version is signed off. */
  async draft(year: number): Promise<Draft> {
    const [open, signed, units, last] = await Promise.all([
      this.dataSource.manager.findOneBy(YearlyReport, { year, signedAt: IsNull() }),
      this.signed(year),
      this.inputs.ofYear(year),
      this.signed(year - 1),
    ]);
    if (!open && signed) throw new NotFoundException();
    const texts = open?.texts ?? (await this.firstTexts(year));
    const accepted = UnitInputs.accepted(units);
    const figures = await this.figures.of(year, {
      asked: units.length,
      accepted: accepted.map((unit) => unit.figures),
      missing: units.flatMap(({ unit, input }) => (input?.state === 'accepted' ? [] : unit.name)),
    });
    const correction = open?.correction ?? '';
    const before = last?.figures ?? undefined;
    return {
      version: open?.version ?? 1,
      revision: open?.revision ?? 0,
      correction,
      texts,
      figures,
      last: before,
      units,
      printDocument: composeReport({
        year,
        texts,
        figures,
        ...(before ? { last: before } : {}),
        units: accepted,
        correction,
        draft: true,
      }),
    };
  }

  async write(
    year: number,
    texts: ReportTexts,
    seen: number | undefined,
    principal: Principal,
  ): Promise<void> {
    const draft = await this.draft(year);
    mustBe(seen, draft.revision);
    const written = { texts, updatedAt: this.clock.now(), writer: principal.name ?? '' };
    if (draft.revision === 0)
      await this.dataSource.manager.insert(YearlyReport, { id: newId(), year, version: 1, ...written });
    else
      await mustWrite(
        this.dataSource.manager.update(
          YearlyReport,
          { year, signedAt: IsNull(), revision: draft.revision },
          { ...written, revision: draft.revision + 1 },
        ),
      );
    await this.audit.record(principal, 'report.write', String(year), { version: draft.version });
  }

  /** Freezes the open version: what it says, the figures behind it and both files. Nothing changes it any more. */
  async signOff(year: number, seen: number | undefined, principal: Principal): Promise<void> {
    const draft = await this.draft(year);
    mustBe(seen, draft.revision);
    if (draft.texts.signer.trim() === '') throw new BadRequestException(NO_SIGNER);
    const printDocument: PrintDocument = { ...draft.printDocument, draft: false };
    const at = this.clock.now();
    const files = await this.files.keep(printDocument, at);
    const frozen = {
      texts: draft.texts,
      printDocument,
      figures: draft.figures,
      files,
      signedAt: at,
      signedBy: principal.personId ?? null,
      signer: principal.name ?? '',
      updatedAt: at,
      writer: principal.name ?? '',
    };
    await this.dataSource.transaction(async (tx) => {
      if (draft.revision === 0)
        await tx.insert(YearlyReport, { id: newId(), year, version: draft.version, ...frozen });
      else
        await mustWrite(
          tx.update(
            YearlyReport,
            { year, signedAt: IsNull(), revision: draft.revision },
            { ...frozen, revision: draft.revision + 1 },
          ),
        );
      const hashes = Object.fromEntries(Object.entries(files).map(([format, file]) => [format, file.sha256]));
      await this.audit.record(
        principal,
        'report.signOff',
        String(year),
        { version: draft.version, ...hashes },
        tx,
      );
    });
  }

  /** Opens the version after a signed one, with its words; 409 where one is open already, 404 where none is signed. */
  async correct(year: number, reason: string, principal: Principal): Promise<void> {
    const signed = await this.signed(year);
    if (!signed) throw new NotFoundException();
    if (await this.dataSource.manager.existsBy(YearlyReport, { year, signedAt: IsNull() }))
      throw new ConflictException();
    await this.dataSource.manager.insert(YearlyReport, {
      id: newId(),
      year,
      version: signed.version + 1,
      texts: signed.texts,
      correction: reason,
      updatedAt: this.clock.now(),
      writer: principal.name ?? '',
    });
    await this.audit.record(principal, 'report.correct', String(year), {
      version: signed.version + 1,
      reason,
    });
  }

  private async firstTexts(year: number): Promise<ReportTexts> {
    const earlier = await this.dataSource.manager.findOne(YearlyReport, {
      where: { year: LessThan(year) },
      order: { year: 'DESC', version: 'DESC' },
    });
    if (earlier) return textsAfter(earlier.texts);
    return firstTexts((await this.organisations.default()).name);
  }
}

async function mustWrite(update: Promise<{ affected?: number | undefined }>): Promise<void> {
  if ((await update).affected !== 1) throw changedMeanwhile();
}

const NO_SIGNER = {
  code: 'noSigner',
  message: {
    vi: 'Chưa có tên người ký. Hãy điền rồi ký lại.',
    en: 'The signer’s name is missing. Fill it in, then sign off.',
  },
  errors: [{ field: 'signer', message: 'must not be empty' }],
};
