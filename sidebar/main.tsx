// The sidebar: one view at a time, and the way to the others.
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { HomeState } from "../src/sidebarContract";
import { call } from "./server";
import { failureText, PanelContext, type ViewName } from "./state";
import { Home } from "./views/home";
import { Questions } from "./views/questions";
import { Scores } from "./views/scores";
import { Gains, Quiz, Report, Schedule } from "./views/tasks";
import { type Language, wordsIn } from "./words";

const VIEWS: Record<ViewName, () => preact.ComponentChild> = {
  home: () => <Home />,
  scores: () => <Scores />,
  gains: () => <Gains />,
  schedule: () => <Schedule />,
  quiz: () => <Quiz />,
  report: () => <Report />,
  questions: () => <Questions />,
};

function Sidebar() {
  const [home, setHome] = useState<HomeState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [view, setView] = useState<ViewName>("home");
  const language: Language = home?.language ?? (navigator.language.startsWith("en") ? "en" : "id");
  const say = wordsIn(language);
  const load = async (chosen: Language | "") => {
    setFailure(null);
    try {
      setHome(await call("readHome", chosen));
    } catch (error) {
      setFailure(failureText(error, say));
    }
  };
  useEffect(() => void load(""), []);
  document.documentElement.lang = language;
  if (!home) return <Waiting text={failure} retry={() => load("")} language={language} />;
  const panel = { say, language, home, goTo: setView, reload: () => load("") };
  return (
    <PanelContext.Provider value={panel}>
      <header>
        <label>
          <span class="quiet">{home.programme || "Capaian"}</span>
          <select
            aria-label={say.viewList}
            value={view}
            onChange={(event) => setView(event.currentTarget.value as ViewName)}
          >
            {(Object.keys(VIEWS) as ViewName[]).map((name) => (
              <option key={name} value={name}>
                {say.views[name]}
              </option>
            ))}
          </select>
        </label>
        <div class="tools">
          <button type="button" class="link" onClick={() => load("")}>
            {say.again}
          </button>
          <button type="button" class="link" onClick={() => load(language === "id" ? "en" : "id")}>
            {say.language}
          </button>
        </div>
      </header>
      <main key={`${view}${language}`}>
        <h1>{say.views[view]}</h1>
        {failure && (
          <p class="failure" role="alert">
            {failure}
          </p>
        )}
        {VIEWS[view]()}
      </main>
    </PanelContext.Provider>
  );
}

function Waiting({
  text,
  retry,
  language,
}: {
  text: string | null;
  retry: () => void;
  language: Language;
}) {
  const say = wordsIn(language);
  if (!text) return <p class="quiet">{say.loading}</p>;
  return (
    <main>
      <h1>{say.failedTitle}</h1>
      <p role="alert">{text}</p>
      <button type="button" class="action" onClick={retry}>
        {say.retry}
      </button>
    </main>
  );
}

render(<Sidebar />, document.getElementById("sidebar")!);
