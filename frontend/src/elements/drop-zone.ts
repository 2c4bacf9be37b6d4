/**
 * A file input that takes files dropped on it, lists what was chosen, and says before sending what
 * the server would refuse. Without it the input and the form work as they are.
 */
class DropZone extends HTMLElement {
  private readonly list = document.createElement("ul");
  private readonly alertLine = document.createElement("p");

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) {
      return;
    }
    this.list.className = "chosen";
    this.alertLine.className = "problems";
    this.alertLine.setAttribute("role", "alert");
    this.append(this.list, this.alertLine);
    input.addEventListener("change", () => {
      this.show(input);
    });
    this.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.classList.add("over");
    });
    this.addEventListener("dragleave", () => {
      this.classList.remove("over");
    });
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      this.classList.remove("over");
      if (event.dataTransfer && event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        this.show(input);
      }
    });
    this.show(input); // a browser that goes back may have kept the choice
  }

  private show(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])];
    this.list.replaceChildren(
      ...files.map((file) => {
        const item = document.createElement("li");
        const name = document.createElement("code");
        name.textContent = file.name;
        item.append(name, ` ${file.size.toLocaleString("en")} bytes`);
        return item;
      }),
    );
    const refused = this.refusal(files);
    this.alertLine.textContent = refused;
    input.setCustomValidity(refused);
  }

  private refusal(files: File[]): string {
    const all = Number(this.dataset["maxBytes"]);
    const one = Number(this.dataset["maxFileBytes"]);
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const large = files.find((file) => file.size > one);
    const words = this.dataset["maxWords"] ?? "";
    if (total > all) {
      const which = files.length === 1 ? (large?.name ?? "The file") : "Together the files";
      const verb = files.length === 1 ? "is" : "are";
      return `${which} ${verb} too large: one upload may bring ${words}. Choose the nm -n listings instead of the images, or an archive compressed with xz.`;
    }
    return large
      ? `${large.name} is larger than a single file may be. Its nm -n listing is enough.`
      : "";
  }
}

customElements.define("drop-zone", DropZone);
