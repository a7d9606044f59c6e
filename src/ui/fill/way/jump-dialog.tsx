// 跳转: goes to a row or text by a part of its name, without the mouse. What is found, and in which
// order, is decided in report/rows.ts.
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { arrivalAt, findPlaces, placesOf, type Place } from '../../../report/rows';
import { Dialog } from '../../parts/dialog';
import { goTo, useDesk } from '../hooks';
import './jump.css';

export function JumpDialog({ onClose }: { readonly onClose: () => void }) {
  const { session, selection } = useDesk();
  const { form } = session.judgement();
  const places = useMemo(() => placesOf(form), [form]);
  const list = useId();
  const optionId = (place: Place | undefined): string | undefined =>
    place && `${list}-${places.indexOf(place)}`;
  const show = (place: Place | undefined): void =>
    document.getElementById(optionId(place) ?? '')?.scrollIntoView({ block: 'nearest' });
  const { sought, seek, found, chosen, move } = useSeeking(places, show);

  const go = (place: Place | undefined): void => {
    const target = place && arrivalAt(places, place, selection.get());
    if (target === undefined) return;
    // The dialog gives the focus back first.
    flushSync(onClose);
    goTo(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') go(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="跳转" onClose={onClose}>
      <div className="jump">
        <input
          className="input"
          type="text"
          role="combobox"
          aria-label="行或部分的名称"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={optionId(chosen)}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder="输入名称中的几个字，如“秘密”“结转”"
          value={sought}
          onChange={(event) => seek(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <FoundPlaces {...{ list, found, chosen, optionId }} onChoose={go} />
      </div>
    </Dialog>
  );
}

/** What is sought, what was found, and which of it is chosen. */
function useSeeking(places: readonly Place[], show: (place: Place | undefined) => void) {
  const [sought, setSought] = useState('');
  const [index, setIndex] = useState(0);
  const found = findPlaces(places, sought);
  const seek = (text: string): void => {
    setSought(text);
    setIndex(0);
  };
  const move = (by: 1 | -1): void => {
    const next = Math.min(Math.max(index + by, 0), found.length - 1);
    setIndex(next);
    show(found[next]);
  };
  return { sought, seek, found, chosen: found[Math.min(index, found.length - 1)], move };
}

interface FoundPlacesProps {
  /** The id of the list. */
  readonly list: string;
  readonly found: readonly Place[];
  readonly chosen: Place | undefined;
  readonly optionId: (place: Place) => string | undefined;
  readonly onChoose: (place: Place) => void;
}

function FoundPlaces({ list, found, chosen, optionId, onChoose }: FoundPlacesProps) {
  return (
    <>
      <p role="status" className={found.length === 0 ? 'none' : 'unseen'}>
        {found.length === 0 ? '没有找到，请换几个字。' : `找到 ${found.length} 处`}
      </p>
      <div id={list} className="found" role="listbox" aria-label="找到的行和部分">
        {found.map((place) => (
          // The keys of the field choose; the mouse may as well.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={optionId(place)}
            id={optionId(place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            onClick={() => onChoose(place)}
          >
            {place.name}
            <small>{place.within}</small>
          </div>
        ))}
      </div>
    </>
  );
}
