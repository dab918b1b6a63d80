/** A treatment calendar to begin with: no cell yet. */
export function blankCalendar(id: string, name: string): string {
  const text = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="${id}-definitions" name="${text}" namespace="https://collections.dev/decisions/${id}">
  <inputData id="${id}_segment" name="segment"><variable id="${id}_segment_variable" name="segment" typeRef="string" /></inputData>
  <inputData id="${id}_days" name="days past due"><variable id="${id}_days_variable" name="days past due" typeRef="number" /></inputData>
  <decision id="${id}" name="${text}">
    <variable id="${id}_variable" name="${text}" />
    <informationRequirement id="${id}_needs_segment"><requiredInput href="#${id}_segment" /></informationRequirement>
    <informationRequirement id="${id}_needs_days"><requiredInput href="#${id}_days" /></informationRequirement>
    <decisionTable id="${id}_table" hitPolicy="RULE ORDER">
      <input id="${id}_in1" label="segment"><inputExpression id="${id}_in1_expression" typeRef="string"><text>segment</text></inputExpression></input>
      <input id="${id}_in2" label="day"><inputExpression id="${id}_in2_expression" typeRef="number"><text>days past due</text></inputExpression></input>
      <output id="${id}_out1" name="action" typeRef="string" />
      <output id="${id}_out2" name="template" typeRef="string" />
      <output id="${id}_out3" name="limit" typeRef="string" />
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
