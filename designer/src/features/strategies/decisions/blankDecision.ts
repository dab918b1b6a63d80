/** A decision table to begin with: one input, one output, one rule for whatever is left. */
export function blankDecision(id: string, name: string): string {
  const text = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="${id}-definitions" name="${text}" namespace="https://collections.dev/decisions/${id}">
  <decision id="${id}" name="${text}">
    <variable id="${id}_variable" name="${text}" typeRef="string" />
    <decisionTable id="${id}_table" hitPolicy="FIRST">
      <input id="${id}_in1" label="days past due"><inputExpression id="${id}_in1_expression" typeRef="number"><text>days past due</text></inputExpression></input>
      <output id="${id}_out" name="segment" typeRef="string" />
      <rule id="${id}_rule1">
        <inputEntry id="${id}_r1_1"><text>-</text></inputEntry>
        <outputEntry id="${id}_r1_out"><text>"OTHER"</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${id}_diagram">
      <dmndi:DMNShape id="${id}_shape" dmnElementRef="${id}"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
}
