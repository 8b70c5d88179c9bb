// Workbooks of the folder to open, and a file from elsewhere.
import { useEffect, useState } from "preact/hooks";
import type { App } from "./app";
import { useModal } from "./dialogs";
import { openFile, take } from "./opening";
import { call } from "./server";
import { words } from "./words";

export function FilePicker({ app, close }: { app: App; close: () => void }) {
  const say = words();
  const [files, setFiles] = useState<string[] | null>(null);
  const box = useModal(close);
  useEffect(() => {
    void call<{ files: string[]; open: string }>("files").then((found) =>
      setFiles(found.files.filter((name) => name !== found.open)),
    );
  }, []);
  return (
    <dialog ref={box} class="question" aria-label={say.choose}>
      <h2>{say.choose}</h2>
      {files?.length === 0 && <p>{say.noFiles}</p>}
      <ul class="files">
        {files?.map((name) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                close();
                void openFile(app, name);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <label class="upload">
        {say.upload}
        <input
          type="file"
          accept=".xlsx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            close();
            if (file) void take(app, file);
          }}
        />
      </label>
      <p class="hint">{say.dropHere}</p>
      <div class="buttons">
        <button type="button" onClick={close}>
          {say.cancel}
        </button>
      </div>
    </dialog>
  );
}
