import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import type { Principal } from '../../access/principal.js';
import type { SavedFilter } from './saved-filter.entity.js';
import { NewSavedFilterDto, SavedFilterDto, SavedFilterListDto } from './saved-filters.dto.js';
import { SavedFilters } from './saved-filters.js';

@ApiTags('desk')
@Controller('saved-filters')
@Needs('librarian')
@ApiUnauthorizedResponse({ description: 'Nobody is signed in' })
@ApiForbiddenResponse({ description: 'For librarians' })
export class SavedFiltersController {
  constructor(private readonly filters: SavedFilters) {}

  @Get()
  @ApiOperation({ summary: 'Your own filters of the desk’s table' })
  @ApiOkResponse({ type: SavedFilterListDto })
  async list(@CurrentPrincipal() principal: Principal): Promise<SavedFilterListDto> {
    return { items: (await this.filters.list(principal)).map(view) };
  }

  @Put()
  @ApiOperation({ summary: 'Keep a filter under its name, in the place of one that has it' })
  @ApiOkResponse({ type: SavedFilterDto })
  @ApiBadRequestResponse({ description: 'A member is missing or wrong' })
  @ApiConflictResponse({ description: 'tooMany' })
  async keep(
    @Body() body: NewSavedFilterDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SavedFilterDto> {
    return view(await this.filters.keep(body, principal));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a filter' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'There is none of yours by this id' })
  async remove(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    await this.filters.remove(id, principal);
  }
}

const view = ({ id, name, query, columns }: SavedFilter): SavedFilterDto => ({
  id,
  name,
  query,
  columns: [...columns],
});
