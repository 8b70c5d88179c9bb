// An open menu: its items, and the sub-menus beside them.
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface Item {
  caption: string;
  /** null for a separator and for a sub-menu. */
  run: (() => unknown) | null;
  isOff?: boolean;
  items?: Item[];
}

export type Close = (how: "chosen" | "back" | "next" | "previous") => void;

interface Listed {
  caption: string;
  items: Item[];
  close: Close;
  isSub?: boolean;
}

export function MenuList({ caption, items, close, isSub = false }: Listed) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const own = () => [
    ...(list.current?.querySelectorAll<HTMLElement>(
      ":scope > [role=menuitem], :scope > .sub > [role=menuitem]",
    ) ?? []),
  ];
  useLayoutEffect(() => {
    keepInView(list.current!, isSub);
    own()[0]?.focus();
  }, [caption]);
  const move = (event: KeyboardEvent) => {
    const all = own();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const name = all[at]?.dataset.sub;
    if (event.key in to) {
      setOpen(null);
      all[to[event.key]!]?.focus();
    } else if (event.key === "ArrowRight" && name) setOpen(name);
    else if (event.key === "Escape" || (isSub && event.key === "ArrowLeft")) close("back");
    else if (event.key === "ArrowRight") close("next");
    else if (event.key === "ArrowLeft") close("previous");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const closeSub = (sub: string): Close => {
    return (how) => {
      setOpen(null);
      if (how === "back")
        own()
          .find(({ dataset }) => dataset.sub === sub)
          ?.focus();
      else close(how);
    };
  };
  return (
    <div
      class={`menu-list${items.some((item) => item.items) ? " with-subs" : ""}`}
      role="menu"
      aria-label={caption}
      ref={list}
      onKeyDown={move}
    >
      {items.map((item, index) =>
        item.items ? (
          <div class="sub" role="none" key={item.caption}>
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-sub={item.caption}
              aria-haspopup="menu"
              aria-expanded={open === item.caption}
              onClick={() => setOpen(item.caption)}
            >
              {item.caption}
              <span aria-hidden="true">▸</span>
            </button>
            {open === item.caption && (
              <MenuList
                caption={item.caption}
                items={item.items}
                close={closeSub(item.caption)}
                isSub
              />
            )}
          </div>
        ) : item.run === null ? (
          <hr key={`line-${String(index)}`} />
        ) : (
          <Entry key={item.caption} item={item} close={close} />
        ),
      )}
    </div>
  );
}

function Entry({ item, close }: { item: Item; close: Close }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={item.isOff === true}
      onClick={() => {
        if (item.isOff) return;
        close("chosen");
        item.run?.();
      }}
    >
      {item.caption}
    </button>
  );
}

/** A sub-menu that would reach below the window is pushed up beside its item. */
function keepInView(list: HTMLElement, isSub: boolean): void {
  const below = list.getBoundingClientRect().bottom + 8 - innerHeight;
  if (isSub && below > 0) list.style.top = `${-6 - below}px`;
}
