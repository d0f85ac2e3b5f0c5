import type { estypes } from '@elastic/elasticsearch';

export type Query = estypes.QueryDslQueryContainer;
export type Aggregation = estypes.AggregationsAggregationContainer;
export type SearchRequest = estypes.SearchRequest;
export type SearchResponse = estypes.SearchResponse;
export type FoundDocument = estypes.SearchHit;
export type SortCombinations = estypes.SortCombinations;
export type Mapping = estypes.MappingTypeMapping;
export type IndexSettings = estypes.IndicesIndexSettings;
export type BulkResponseItem = estypes.BulkResponseItem;
export type TermVector = estypes.TermvectorsTermVector;
