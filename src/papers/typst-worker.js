// Runs in its own thread and is JavaScript, because a thread does not inherit the loader that reads TypeScript.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

const EVICT_AFTER = 2;

const compiler = NodeCompiler.create({
  workspace: workerData.templates,
  fontArgs: [{ fontBlobs: workerData.fonts.map((file) => readFileSync(file)) }],
});

parentPort.on('message', ({ id, template, sheet, createdAtSeconds }) => {
  try {
    const pdf = print(template, sheet, createdAtSeconds);
    parentPort.postMessage({ id, pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, reason: String(error?.message ?? error) });
  } finally {
    compiler.evictCache(EVICT_AFTER);
  }
});

function print(template, sheet, createdAtSeconds) {
  const compiled = compiler.compile({ mainFilePath: `${workerData.templates}/${template}`, inputs: { sheet } });
  if (compiled.hasError() || compiled.result === null) {
    const error = compiled.takeError();
    throw new Error(error === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(error)));
  }
  const options = { pdfStandard: PdfStandard.A_2a, creationTimestamp: createdAtSeconds };
  return new Uint8Array(compiler.pdf(compiled.result, options));
}
