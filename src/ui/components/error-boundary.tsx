import { Component, type ErrorInfo, type ReactNode } from 'react';
import { fileName, saveFile } from '../persistence/files.ts';
import { shellText } from '../texts/shell.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** The study as text and its name, whatever has happened to the page. */
  readonly study: () => { readonly text: string; readonly name: string };
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
}

/** When a page breaks off, says so, and hands out the study as a file. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const save = (): void => {
      const { text, name } = this.props.study();
      saveFile(fileName(name, 'json'), text);
    };
    return (
      <div className="page plain-page" role="alert">
        <h1>{shellText.brokenTitle}</h1>
        <p>{shellText.broken}</p>
        <p className="caption">{error.message}</p>
        <p className="plain-actions">
          <button type="button" className="button primary" onClick={save}>
            {shellText.saveStudy}
          </button>
          <button type="button" className="button" onClick={() => location.reload()}>
            {shellText.reload}
          </button>
        </p>
      </div>
    );
  }
}
