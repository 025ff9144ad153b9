import { BOARD_COLUMNS, type BoardColumn } from '../board/columns.js';
import type { ColumnsProps } from '../board/columns-menu.js';
import { Loading } from '../parts/index.js';
import { SayProvider, useSay } from './say.js';
import './board-menus.css';

/** Which parts of a row are shown. */
export function ColumnsPanel(props: ColumnsProps) {
  return <SayProvider waiting={<Loading rows={2} />}><Choices {...props} /></SayProvider>;
}

function Choices({ columns, onChoose }: ColumnsProps) {
  const say = useSay();
  const turn = (column: BoardColumn, on: boolean): void => onChoose(BOARD_COLUMNS.filter((one) => (one === column ? on : columns.includes(one))));
  return (
    <fieldset>
      <legend>{say.text('columns.shown')}</legend>
      {BOARD_COLUMNS.map((column) => (
        <label key={column} className="choice"><input type="checkbox" checked={columns.includes(column)} onChange={(e) => turn(column, e.target.checked)} /> {say.text(`columns.${column}`)}</label>
      ))}
      <p className="small muted">{say.text('columns.hint')}</p>
    </fieldset>
  );
}
