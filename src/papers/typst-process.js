// Runs in a process of its own, because the compiler is native code: what it cannot bear ends the process it is in.
// JavaScript, because a new process does not inherit the loader that reads TypeScript.
import { readFileSync } from 'node:fs';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

const EVICT_AFTER = 2;

const { templates, fonts } = JSON.parse(process.argv[2]);
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});

process.on('message', ({ template, sheet, createdAtSeconds }) => {
  try {
    process.send({ pdf: print(template, sheet, createdAtSeconds) });
  } catch (error) {
    process.send({ reason: String(error?.message ?? error) });
  } finally {
    compiler.evictCache(EVICT_AFTER);
  }
});

// An interrupt goes to the whole group; the parent still prints what it began and closes the channel itself.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));

function print(template, sheet, createdAtSeconds) {
  const compiled = compiler.compile({ mainFilePath: `${templates}/${template}`, inputs: { sheet } });
  if (compiled.hasError() || compiled.result === null) {
    const error = compiled.takeError();
    throw new Error(error === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(error)));
  }
  const options = { pdfStandard: PdfStandard.A_2a, creationTimestamp: createdAtSeconds };
  return new Uint8Array(compiler.pdf(compiled.result, options));
}
