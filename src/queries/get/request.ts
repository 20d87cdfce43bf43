import type { GetQuery } from '../../kubectl/query.ts';
import type { Request } from './fetch.ts';

/** Rows a page, as kubectl asks for them, and pages before an answer says that there is more. */
const PAGE = 500;
const MOST_PAGES = 3;

/** How far a listing is read. */
export interface GetOptions {
  /** To its end, however long; for measuring. */
  readonly wholeListing?: boolean;
}

/** How the objects of a query are asked for: as a table or whole, how many at a time, and with how much of each. */
export function toRequest(query: GetQuery, { wholeListing = false }: GetOptions): Request {
  const { selectors, sortBy, subresource } = query;
  // Names are read off objects: in some tables they are decorated, and some tables have an order of their own.
  const isTable = query.format.type === 'table';
  return {
    accept: isTable ? 'table' : 'json',
    params: {
      ...(selectors.labels === undefined ? {} : { labelSelector: selectors.labels }),
      ...(selectors.fields === undefined ? {} : { fieldSelector: selectors.fields }),
      ...(isTable ? { includeObject: includeObjectOf(query) } : {}),
    },
    ...(subresource === undefined ? {} : { subresource }),
    ...(sortBy === undefined ? { limit: PAGE } : {}),
    pages: wholeListing ? Infinity : MOST_PAGES,
  };
}

/** As little of each object as the columns need: with none of it, a listing has a twentieth of the bytes. */
function includeObjectOf({ where, sortBy, showLabels, labelColumns }: GetQuery): string {
  if (sortBy !== undefined) return 'Object';
  return where.allNamespaces || showLabels || labelColumns.length > 0 ? 'Metadata' : 'None';
}
