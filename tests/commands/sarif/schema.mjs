/* Validates JSON files against the schema of SARIF 2.1.0: node schema.mjs FILE... Its two packages lie beside it. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(`${process.cwd()}/`);
const Ajv = require("ajv");
const ajv = new Ajv({ schemaId: "id", meta: false, allErrors: true, unknownFormats: "ignore", logger: false });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
for (const file of process.argv.slice(2)) {
    if (!validate(JSON.parse(readFileSync(file, "utf8")))) {
        console.log(`${file}: ${ajv.errorsText(validate.errors)}`);
        process.exitCode = 1;
    }
}
