using System.Globalization;
using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Promises;

/// <summary>Cards whose promises are watched, with a file of payments beside that of balances, and what a second strategy asks of the past.</summary>
internal sealed class PromiseOffice : DrawnOffice
{
    private const string Watch = """
        <bpmn:serviceTask id="Watch"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.PromiseWatch">
          <elsa:input name="amount">{"typeName":"Decimal","expression":{"type":"Feel","value":"amount"}}</elsa:input>
          <elsa:input name="due">{"typeName":"String","expression":{"type":"Feel","value":"when"}}</elsa:input>
          <elsa:input name="source">{"typeName":"String","expression":{"type":"Literal","value":"dialler"}}</elsa:input>
        </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>P0</bpmn:incoming><bpmn:outgoing>P1</bpmn:outgoing></bpmn:serviceTask>
        """;

    public PromiseOffice(string level = "account")
    {
        Draw("cards", $"""level="{level}" entry="product = &quot;card&quot; and days past due &gt; 0" precedence="10" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="T" />{Task("T", "call", "F0", "F1", "P90D")}
            <bpmn:sequenceFlow id="F1" sourceRef="T" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
            <bpmn:subProcess id="Promised" triggeredByEvent="true">
              <bpmn:startEvent id="Made" isInterrupting="false"><bpmn:extensionElements><collections:received name="amount" type="number" /><collections:received name="when" from="date" type="date" /></bpmn:extensionElements>
                <bpmn:outgoing>P0</bpmn:outgoing><bpmn:messageEventDefinition id="MD" messageRef="Message_promise" /></bpmn:startEvent>
              {Watch}<bpmn:endEvent id="Judged"><bpmn:incoming>P1</bpmn:incoming></bpmn:endEvent>
              <bpmn:sequenceFlow id="P0" sourceRef="Made" targetRef="Watch" /><bpmn:sequenceFlow id="P1" sourceRef="Watch" targetRef="Judged" />
            </bpmn:subProcess>
            """, "promise");
    }

    /// <summary>The line of a card in the file of balances.</summary>
    public static string Card(string reference, int days, decimal pastDue, string customer = "C1") =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},{customer},B1,card,ARS,{pastDue + 100_000},{pastDue},{days}");

    /// <summary>A promise, told by day.</summary>
    public Task<string?> Promise(string date, string account, decimal amount, string due) =>
        Hear(date, account, "promise", string.Create(CultureInfo.InvariantCulture, $$"""{"amount":{{amount}},"date":"{{due}}"}"""));

    /// <summary>What was promised and what has become of it, the first first.</summary>
    public IReadOnlyList<string> Promises() => Words("""
        SELECT (p.amount / 100) || ' for ' || date(p.due - 719162 + 2440587.5) || ' ' ||
          CASE p.state WHEN 0 THEN 'open' WHEN 1 THEN 'kept' WHEN 2 THEN 'partly kept' WHEN 3 THEN 'broken' WHEN 4 THEN 'cancelled' ELSE 'replaced' END
          || coalesce(' (' || p.reason || ')', '') || coalesce(', paid ' || (p.paid / 100), '') FROM promise p ORDER BY p.made_run, p.case_id, p.seq
        """);
}
