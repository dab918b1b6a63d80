// Reads a list of files, one a line, and prints the warnings of bpmn-moddle as JSON: one list of messages a file.
import { readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';

const moddle = new BpmnModdle();
const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const answers = [];
for (const file of files) {
  try {
    const { warnings } = await moddle.fromXML(readFileSync(file, 'utf8'));
    answers.push(warnings.map(warning => warning.message));
  } catch (failure) {
    answers.push([`not read: ${failure.message}`, ...(failure.warnings ?? []).map(warning => warning.message)]);
  }
}
console.log(JSON.stringify(answers));
