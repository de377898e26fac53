import { useRef } from 'react';
import { branchesOf } from '../../../shared/law/chain-tree.ts';
import { countryName } from '../../../shared/words/places.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { useSupplier } from './base/supplier-context.tsx';
import { type PlacedNode, placeNodes, type Users } from './chain-tree.ts';

/** Dimensions of the picture, in CSS pixels; a box is as wide as its space allows, between the two widths. */
const box = { least: 168, most: 248, height: 84 };
const gap = { across: 32, down: 12 };
/** Leaves room for the second edge of a shared box. */
const margin = 6;

const top = (row: number) => margin + row * (box.height + gap.down);

/** Width of a box for a chain of this depth in the space available. */
function boxWidth(depth: number, room: number): number {
  const share = Math.floor((room - 2 * margin - depth * gap.across) / (depth + 1));
  return Math.min(box.most, Math.max(box.least, share));
}

interface ChainPictureProps {
  readonly users: Users;
}

/** The chain as a tree from left to right; the list below it says the same in words. */
export function ChainPicture({ users }: ChainPictureProps) {
  const { jobs } = useMessages();
  const { record } = useSupplier().view;
  const { nodes, rows } = placeNodes(branchesOf(record.chain));
  const depth = Math.max(...nodes.map((node) => node.depth));
  const place = useRef<HTMLDivElement>(null);
  const wide = boxWidth(depth, useWidth(place));
  const left = (column: number) => margin + column * (wide + gap.across);
  const width = left(depth) + wide + margin;
  const height = top(rows - 1) + box.height + margin;
  const rootRow = (rows - 1) / 2;
  /** From the middle of a box's right side to the middle of the left side of a box in the next column. */
  const line = (from: { depth: number; row: number }, to: PlacedNode) => {
    const [startX, startY] = [left(from.depth) + wide, top(from.row) + box.height / 2];
    const [endX, endY] = [left(to.depth), top(to.row) + box.height / 2];
    return `M ${startX} ${startY} H ${(startX + endX) / 2} V ${endY} H ${endX}`;
  };
  return (
    <TableScroll label={jobs.picture}>
      <div ref={place} />
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
            d={line(node.parent ?? { depth: 0, row: rootRow }, node)}
          />
        ))}
        <Box x={left(0)} y={top(rootRow)} width={wide} name={record.processor.name} notes={[]} kind="root" />
        {nodes.map((node) => (
          <Node key={node.branch.link.id} node={node} x={left(node.depth)} width={wide} users={users} />
        ))}
      </svg>
    </TableScroll>
  );
}

interface NodeProps extends ChainPictureProps {
  readonly node: PlacedNode;
  readonly x: number;
  readonly width: number;
}

function Node({ node, x, width, users }: NodeProps) {
  const { jobs } = useMessages();
  const { language } = useLanguage();
  const { link } = node.branch;
  const { name, country } = link.subProcessor;
  const shared = users.get(link.subProcessor.id);
  const others = shared ? shared.names.length + shared.more : 0;
  const where = [country && countryName(country, language), link.endedOn !== null && jobs.ended];
  const notes = [where.filter((part) => part).join(' · '), others > 0 ? jobs.shared(others) : ''].filter(
    (part) => part !== '',
  );
  const kind = link.endedOn !== null ? 'ended' : others > 0 ? 'shared' : 'own';
  return <Box x={x} y={top(node.row)} width={width} name={name} notes={notes} kind={kind} />;
}

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly name: string;
  readonly notes: readonly string[];
  readonly kind: 'root' | 'own' | 'shared' | 'ended';
}

function Box({ x, y, width, name, notes, kind }: BoxProps) {
  return (
    <g>
      {/* A second edge behind the box marks what several suppliers share, without colour. */}
      {kind === 'shared' && (
        <rect className="chain-box" x={x + 4} y={y + 4} width={width} height={box.height} rx={6} />
      )}
      <rect className={`chain-box ${kind}`} x={x} y={y} width={width} height={box.height} rx={6} />
      <foreignObject x={x} y={y} width={width} height={box.height}>
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
