/** The sub-processors of a supplier as a tree, for the list and for the picture. */
import type { Branch as LinkBranch } from '../../../shared/law/chain-tree.ts';
import type { client } from '../../api/client.ts';
import type { SupplierView } from './base/supplier-context.tsx';

export type Link = SupplierView['record']['chain'][number];

export type Branch = LinkBranch<Link>;

export type SharedBy = Awaited<ReturnType<typeof client.subProcessors.sharedBy>>[number];

/** Other suppliers that use a sub-processor, by its id. */
export type Users = ReadonlyMap<string, SharedBy>;

export interface PlacedNode {
  readonly branch: Branch;
  /**
   * Column: 1 for what the supplier itself engages. Row: in halves, so that a parent is centred on its
   * children.
   */
  readonly depth: number;
  readonly row: number;
  readonly parent: PlacedNode | null;
}

/** The position of each link in the picture, and the number of rows it takes. */
export function placeNodes(branches: readonly Branch[]): { nodes: PlacedNode[]; rows: number } {
  const nodes: PlacedNode[] = [];
  let rows = 0;
  const heightOf = (branch: Branch): number =>
    Math.max(
      1,
      branch.under.reduce((sum, under) => sum + heightOf(under), 0),
    );
  const place = (branch: Branch, depth: number, top: number, parent: PlacedNode | null) => {
    const node = { branch, depth, row: top + (heightOf(branch) - 1) / 2, parent };
    nodes.push(node);
    let next = top;
    for (const under of branch.under) {
      place(under, depth + 1, next, node);
      next += heightOf(under);
    }
  };
  for (const branch of branches) {
    place(branch, 1, rows, null);
    rows += heightOf(branch);
  }
  return { nodes, rows };
}
