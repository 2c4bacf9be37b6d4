// One custom element a file: a new file in elements/ needs no entry here.
import "./symshift.css";

import.meta.glob("./elements/*.ts", { eager: true });
