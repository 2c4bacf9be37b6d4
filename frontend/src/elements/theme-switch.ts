/** Switches the theme in place; without it the form posts and the page is loaded again. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      const { submitter, currentTarget } = event;
      if (
        !(submitter instanceof HTMLButtonElement) ||
        !(currentTarget instanceof HTMLFormElement)
      ) {
        return;
      }
      event.preventDefault();
      const body = new URLSearchParams({ to: submitter.value });
      void fetch(currentTarget.action, { method: "POST", body });
      this.show(submitter.value);
    });
  }

  private show(theme: string): void {
    const root = document.documentElement;
    if (theme === "auto") {
      delete root.dataset["theme"];
    } else {
      root.dataset["theme"] = theme;
    }
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  }
}

customElements.define("theme-switch", ThemeSwitch);
