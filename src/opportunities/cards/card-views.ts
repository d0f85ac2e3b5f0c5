import { Injectable } from '@nestjs/common';
import { Organisations } from '../../access/organisations.js';
import { pageOpen } from '../../catalog/evidence/evidence-rights.js';
import { AppConfig } from '../../platform/config/app-config.js';
import type { KnownClaim } from '../../potential/claims/claim-kinds.js';
import { scorePotential } from '../../potential/scoring/score.js';
import { WeightSettings } from '../../potential/scoring/weight-settings.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { nameOfValue } from '../../shared/field-names.js';
import type { OpenedCard } from './card-access.js';
import { type Answer, answersOf, provenOf } from './card-answers.js';
import { CardChanges } from './card-changes.js';
import { factsOf } from './card-facts.js';
import { type CardMaterial, CardMaterials } from './card-material.js';
import { mayWriteCard } from './card-rights.js';
import type { Card } from './card.entity.js';
import type { CardAnswerDto, CardDto, CardSummaryDto, NoPicture } from './opportunities.dto.js';

export interface CardSummaryParts {
  readonly card: Card;
  readonly material: CardMaterial;
}

/** Cards as one principal may see them. */
@Injectable()
export class CardViews {
  constructor(
    private readonly materials: CardMaterials,
    private readonly changes: CardChanges,
    private readonly organisations: Organisations,
    private readonly weights: WeightSettings,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  summary({ card, material }: CardSummaryParts): CardSummaryDto {
    const { document, entries } = material;
    const facts = factsOf(provenOf(material, this.today()));
    const named = (name: string): string | undefined => {
      const entry = entries.find((one) => one.name === name);
      return entry && (nameOfValue(entry.value) ?? entry.printed);
    };
    const host = named('hostOrganisation');
    const titleEn = named('titleEn');
    const noPicture = noPictureOf(material);
    return {
      documentId: document.id,
      title: document.title,
      ...(titleEn === undefined ? {} : { titleEn }),
      summary: { vi: card.summaryVi, en: card.summaryEn },
      type: document.type,
      ...(document.year === null ? {} : { year: document.year }),
      ...(document.language === null ? {} : { language: document.language }),
      ...(host === undefined ? {} : { host }),
      ...(facts.readiness ? { readiness: { ...facts.readiness } } : {}),
      protection: facts.protection.map((one) => ({ ...one })),
      products: [...facts.products],
      cooperation: [...card.cooperation],
      proven: facts.proven,
      pictured: noPicture === undefined,
      ...(noPicture ? { noPicture } : {}),
      ...(card.publishedAt ? { publishedAt: card.publishedAt.toISOString() } : {}),
    };
  }

  async of({ card, document, filter, closed }: OpenedCard): Promise<CardDto> {
    const material = (await this.materials.of([document], filter)).get(document.id);
    if (!material) throw new Error(`nothing is known of ${document.id}`);
    const today = this.today();
    const owner = await this.organisations.find(document.ownerOrganisationId);
    const known: KnownClaim[] = provenOf(material, today);
    const { score, parts } = scorePotential(known, today, await this.weights.weights());
    const { keeps } = material.rights;
    return {
      ...this.summary({ card, material }),
      state: card.state,
      closed,
      version: card.version,
      score,
      parts: parts.map(({ confirmedPoints: _same, claimIds, ...part }) => ({
        ...part,
        claimIds: [...claimIds],
      })),
      questions: answersOf(material, today).map(({ question, answers, suggestions }) => ({
        question,
        answers: answers.map(answerView),
        suggestions: suggestions.map(answerView),
      })),
      desk: {
        name: card.deskName,
        answerDays: card.answerDays,
        ...(owner ? { organisation: owner.name } : {}),
      },
      bodyOpen: material.rights.body,
      links: this.linksOf(document.id),
      ...(keeps
        ? {
            keeping: {
              editable: mayWriteCard(filter.principal, document),
              ...(card.patent === null ? {} : { patent: card.patent }),
              obstacles: (await this.changes.obstacles(card, document)).map(({ code, message }) => ({
                code,
                message,
              })),
            },
          }
        : {}),
    };
  }

  linksOf(documentId: string): CardDto['links'] {
    const { publicUrl } = this.config.http;
    return {
      html: `${publicUrl}/opportunities/${documentId}`,
      document: `${publicUrl}/d/${documentId}`,
      pdf: `${publicUrl}/api/v1/opportunities/${documentId}/card.pdf`,
    };
  }

  private today(): string {
    return vietnamDate(this.clock.now());
  }
}

/** Why the principal gets no picture of the first page; undefined if there is one. */
function noPictureOf({ document, rights, unpictured }: CardMaterial): NoPicture | undefined {
  if (document.pageCount === 0 || unpictured.has(1)) return 'none';
  return pageOpen(rights, 1) ? undefined : 'closed';
}

function answerView({ source, against, ...answer }: Answer): CardAnswerDto {
  return {
    ...answer,
    against: [...against],
    ...(source
      ? { source: { ...source, ...(source.boxes ? { boxes: source.boxes.map((box) => [...box]) } : {}) } }
      : {}),
  } as CardAnswerDto;
}
