// HtmlService: pages of the project as they are, and templates without scriptlets evaluated.
import { Exception, NotImitated } from "./exceptions";
import { Service, type Session } from "./session";

export class HtmlService extends Service {
  readonly className = "HtmlService";

  createHtmlOutput(html = ""): HtmlOutput {
    return new HtmlOutput(this.session, html);
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(this.session, this.file(name));
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.session, this.file(name));
  }

  private file(name: string): string {
    const html = this.session.host.htmlFiles.get(name.replace(/\.html$/, ""));
    if (html === undefined) throw new Exception(`No HTML file named ${name} was found.`);
    return html;
  }
}

export class HtmlTemplate extends Service {
  readonly className = "HtmlTemplate";

  constructor(
    session: Session,
    private readonly source: string,
  ) {
    super(session);
  }

  getRawContent(): string {
    return this.source;
  }

  evaluate(): HtmlOutput {
    if (this.source.includes("<?")) {
      throw new NotImitated("The workbench does not evaluate scriptlets (<? … ?>) in templates.");
    }
    return new HtmlOutput(this.session, this.source);
  }
}

export class HtmlOutput extends Service {
  readonly className = "HtmlOutput";
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;

  constructor(
    session: Session,
    private content: string,
  ) {
    super(session);
  }

  getContent = () => this.content;
  getTitle = () => this.title;
  getWidth = () => this.width;
  getHeight = () => this.height;

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(added: string): this {
    this.content += added;
    return this;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }
}
