import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Channel, Person } from '../../../slack/wire';
import { spokenName } from '../channel/spoken-name';
import { useGestures } from '../house/gestures';
import type { Seen } from '../house/seen';
import { rememberDraft, rememberSent, draftOf, sentBefore } from './memory';
import { isCommand, suggestionsFor, verbIn } from './suggest';
import { Suggestions } from './suggestions';
import { Troubles } from './troubles';
import { entryOf, onWritten } from './typist';
import { UploadButton } from './upload-button';

type Props = { readonly seen: Seen; readonly channel: Channel; readonly people: ReadonlyMap<string, Person>; readonly thread?: string };

/** Where one writes. Enter sends; what begins with a stroke is a command, and what it could be stands above. */
export const Composer = ({ seen, channel, people, thread }: Props) => {
  const { user, send, trouble } = useGestures();
  const place = entryOf(user, channel.id, thread);
  const [text, setText] = useState(() => draftOf(place));
  const [active, setActive] = useState(-1);
  const [shut, setShut] = useState(false);
  const [back, setBack] = useState(0);
  const entry = useRef<HTMLTextAreaElement>(null);
  const { commands } = seen.state;
  const suggestions = shut ? [] : suggestionsFor(text, commands);
  const listId = thread === undefined ? 'suggestions' : 'suggestions-thread';

  const write = (next: string): void => {
    setText(next);
    setActive(-1);
    setShut(false);
    rememberDraft(place, next);
  };
  useEffect(() => {
    if (thread !== undefined) return undefined;
    // What stands here already was left, or written by the guide: either is to be gone on with.
    if (draftOf(place) !== '') entry.current?.focus();
    return onWritten((written) => {
      if (entryOf(written.user, written.channel) !== place) return;
      setText(written.text);
      setShut(true);
      entry.current?.focus();
    });
  }, [place, thread]);
  useEffect(() => {
    // The box is as high as what stands in it, up to a third of the window.
    const box = entry.current;
    if (!box) return;
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, window.innerHeight / 3)}px`;
  }, [text]);

  const deliver = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') return;
    if (isCommand(said) && thread !== undefined) {
      trouble(`${said.split(/\s/)[0] ?? ''} is not supported in threads. Sorry!`, channel.id);
      return;
    }
    rememberSent(user, said);
    setBack(0);
    write('');
    const answer = isCommand(said)
      ? await send('command', { user, channel: channel.id, text: said }, channel.id)
      : await send('message', { user, channel: channel.id, text: said, ...(thread !== undefined && { thread }) }, channel.id);
    // What did not go out stands in the box again, unless somebody has begun something else.
    if (!answer.ok && answer.words === undefined) setText((now) => (now === '' ? said : now));
  };
  const recall = (step: number): void => {
    const earlier = sentBefore(user);
    const at = Math.min(Math.max(back + step, 0), earlier.length);
    setBack(at);
    setText(at === 0 ? '' : (earlier.at(-at) ?? ''));
    setShut(true);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault();
      setActive((active + step + suggestions.length + (active === -1 && step === -1 ? 1 : 0)) % suggestions.length);
    } else if (step !== undefined && (text === '' || back > 0)) {
      event.preventDefault();
      recall(-step);
    } else if (event.key === 'Tab' && !event.shiftKey && suggestions.length > 0) {
      event.preventDefault();
      write(suggestions[Math.max(active, 0)]?.text ?? text);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const meant = suggestions[active];
      if (meant) write(meant.text);
      else void deliver();
    } else if (event.key === 'Escape' && suggestions.length > 0) {
      event.preventDefault();
      setShut(true);
    }
  };

  const where = thread === undefined ? `Message ${spokenName(channel)}` : 'Reply…';
  const verb = verbIn(text, commands);
  return (
    <div className="composer">
      <Troubles seen={seen} channel={channel.id} />
      {suggestions.length > 0 && <Suggestions id={listId} all={suggestions} active={active} pick={(meant) => (write(meant.text), entry.current?.focus())} />}
      {suggestions.length === 0 && verb && !shut && (
        <p className="composer__help">
          <code>{verb.example}</code> <span>{verb.does}</span>
        </p>
      )}
      <div className="composer__box">
        <UploadButton channel={channel.id} {...(thread !== undefined && { thread })} />
        <textarea
          ref={entry}
          rows={1}
          className="composer__entry"
          data-entry={thread === undefined ? 'channel' : 'thread'}
          aria-label={where}
          placeholder={channel.archived ? 'This channel is archived' : where}
          disabled={channel.archived}
          aria-controls={suggestions.length > 0 ? listId : undefined}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-autocomplete="list"
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={pressed}
        />
        <button type="button" className="composer__send" aria-label="Send" disabled={text.trim() === ''} onClick={() => void deliver()}>
          <svg viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
            <path d="M3 3.2 17.5 10 3 16.8l2-5.6 6-1.2-6-1.2z" />
          </svg>
        </button>
      </div>
      <p className="composer__as">
        as <strong>{people.get(user)?.name ?? user}</strong>. Enter sends, / lists commands, ↑ brings back what you sent.
      </p>
    </div>
  );
};
