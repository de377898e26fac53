/** The sub-processors of a supplier as a tree: who engages whom. */

interface Linked {
  readonly id: string;
  readonly parentLinkId: string | null;
}

export interface Branch<Link extends Linked> {
  readonly link: Link;
  readonly under: readonly Branch<Link>[];
}

/** The links as a tree; a link whose parent is gone goes to the top level, so that none disappears. */
export function branchesOf<Link extends Linked>(
  chain: readonly Link[],
  parentId: string | null = null,
): readonly Branch<Link>[] {
  const ids = new Set(chain.map((link) => link.id));
  return chain
    .filter((link) => {
      const parent = link.parentLinkId !== null && ids.has(link.parentLinkId) ? link.parentLinkId : null;
      return parent === parentId;
    })
    .map((link) => ({ link, under: branchesOf(chain, link.id) }));
}
