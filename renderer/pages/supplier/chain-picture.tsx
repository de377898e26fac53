import { countryName } from '../../../shared/domain/jurisdictions.ts';
import { foldText } from '../../../shared/domain/names.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { branchesOf, type PlacedNode, placeNodes } from './chain-tree.ts';
import { useSupplier } from './supplier-context.tsx';

/** Sizes of the picture, in CSS pixels. */
const box = { width: 216, height: 68 };
const gap = { across: 44, down: 16 };
/** Leaves room for the second edge of a shared box. */
const margin = 6;

const left = (depth: number) => margin + depth * (box.width + gap.across);
const top = (row: number) => margin + row * (box.height + gap.down);

interface ChainPictureProps {
  /** Names of other suppliers by the folded name of a sub-processor. */
  readonly users: ReadonlyMap<string, readonly string[]>;
}

/** The chain as a tree from left to right; the list below it says the same in words. */
export function ChainPicture({ users }: ChainPictureProps) {
  const { jobs } = useMessages();
  const { record } = useSupplier().view;
  const { nodes, rows } = placeNodes(branchesOf(record.chain));
  const depth = Math.max(...nodes.map((node) => node.depth));
  const width = left(depth) + box.width + margin;
  const height = top(rows - 1) + box.height + margin;
  const rootRow = (rows - 1) / 2;
  return (
    <TableScroll label={jobs.picture}>
      <svg
        className="chain-picture"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={jobs.pictureLabel(record.processor.name, nodes.length)}
      >
        {nodes.map((node) => (
          <path
            key={node.branch.link.id}
            className={node.branch.link.endedOn === null ? 'chain-line' : 'chain-line ended'}
            d={line(node.parent?.depth ?? 0, node.parent?.row ?? rootRow, node.depth, node.row)}
          />
        ))}
        <Box x={left(0)} y={top(rootRow)} name={record.processor.name} notes={[]} kind="root" />
        {nodes.map((node) => (
          <Node key={node.branch.link.id} node={node} users={users} />
        ))}
      </svg>
    </TableScroll>
  );
}

/** From the middle of the right side of a box to the middle of the left side of one in the next column. */
function line(fromDepth: number, fromRow: number, toDepth: number, toRow: number): string {
  const [startX, startY] = [left(fromDepth) + box.width, top(fromRow) + box.height / 2];
  const [endX, endY] = [left(toDepth), top(toRow) + box.height / 2];
  const middle = (startX + endX) / 2;
  return `M ${startX} ${startY} H ${middle} V ${endY} H ${endX}`;
}

function Node({ node, users }: { readonly node: PlacedNode } & ChainPictureProps) {
  const { jobs } = useMessages();
  const { language } = useLanguage();
  const { link } = node.branch;
  const { name, country } = link.subProcessor;
  const others = users.get(foldText(name))?.length ?? 0;
  const where = [country && countryName(country, language), link.endedOn !== null && jobs.ended];
  const notes = [where.filter((part) => part).join(' · '), others > 0 ? jobs.shared(others) : ''].filter(
    (part) => part !== '',
  );
  const kind = link.endedOn !== null ? 'ended' : others > 0 ? 'shared' : 'own';
  return <Box x={left(node.depth)} y={top(node.row)} name={name} notes={notes} kind={kind} />;
}

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly notes: readonly string[];
  readonly kind: 'root' | 'own' | 'shared' | 'ended';
}

function Box({ x, y, name, notes, kind }: BoxProps) {
  return (
    <g>
      {/* A second edge behind the box marks what several suppliers share, without colour. */}
      {kind === 'shared' && (
        <rect className="chain-box" x={x + 4} y={y + 4} width={box.width} height={box.height} rx={6} />
      )}
      <rect className={`chain-box ${kind}`} x={x} y={y} width={box.width} height={box.height} rx={6} />
      <foreignObject x={x} y={y} width={box.width} height={box.height}>
        <div className="chain-words" title={[name, ...notes].join(' · ')}>
          <bdi className="strong">{name}</bdi>
          {notes.map((note) => (
            <span key={note} className="soft small">
              {note}
            </span>
          ))}
        </div>
      </foreignObject>
    </g>
  );
}
