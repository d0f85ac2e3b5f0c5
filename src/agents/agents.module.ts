import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { AgentList } from './agent-list.js';
import { AgentViews } from './agent-views.js';
import { AgentsController } from './agents.controller.js';
import { LikelyDuplicates } from './likely-duplicates.js';
import { ReadableAgents } from './readable-agents.js';

/** People and organisations that documents name, as a principal may see them. */
@Module({
  imports: [CatalogModule],
  controllers: [AgentsController],
  providers: [AgentList, AgentViews, LikelyDuplicates, ReadableAgents],
})
export class AgentsModule {}
