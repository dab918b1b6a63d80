using System.Globalization;
using Collections.Domain.Queues;
using Collections.Scenarios.Offices;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Offers;

/// <summary>Cards that are offered instalments, with a file of payments beside that of balances.</summary>
internal sealed class OfferOffice : DrawnOffice
{
    /// <summary>The table of limits: 3, 6 or 12 instalments with 10 % down; supervisors 15; the committee 24 without a down payment and a tenth of the principal.</summary>
    public const string Limits = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="limits_file" name="limits" namespace="https://collections.dev/tests">
          <inputData id="limits_product" name="product"><variable id="limits_product_v" name="product" typeRef="string" /></inputData>
          <decision id="limits" name="limits"><informationRequirement id="limits_q"><requiredInput href="#limits_product" /></informationRequirement><decisionTable id="limits_table" hitPolicy="FIRST">
            <input id="limits_i"><inputExpression id="limits_ie"><text>product</text></inputExpression></input>
            <output id="limits_o1" name="instalments" typeRef="number" /><output id="limits_o2" name="down" typeRef="number" />
            <output id="limits_o3" name="supervisor instalments" typeRef="number" />
            <output id="limits_o4" name="committee instalments" typeRef="number" /><output id="limits_o5" name="committee down" typeRef="number" /><output id="limits_o6" name="committee principal discount" typeRef="number" />
            <output id="limits_o7" name="choices" typeRef="string" />
            <rule id="limits_r1"><inputEntry id="limits_r1i"><text>"card"</text></inputEntry>
              <outputEntry id="limits_r1a"><text>12</text></outputEntry><outputEntry id="limits_r1b"><text>10</text></outputEntry><outputEntry id="limits_r1c"><text>15</text></outputEntry>
              <outputEntry id="limits_r1d"><text>24</text></outputEntry><outputEntry id="limits_r1e"><text>0</text></outputEntry><outputEntry id="limits_r1f"><text>10</text></outputEntry>
              <outputEntry id="limits_r1g"><text>"3/6/12"</text></outputEntry></rule>
          </decisionTable></decision>
        </definitions>
        """;

    private static readonly string[] Ports = ["Accepted", "Needs approval", "Refused", "Expired", "Plan kept", "Plan broken", "Cancelled", "Not eligible"];

    /// <param name="level">What a case works.</param>
    /// <param name="inputs">Further inputs of the step.</param>
    public OfferOffice(string level = "account", params (string Name, string Value)[] inputs)
    {
        var comesBack = inputs.Contains(("leaves", "true")) ? Array.IndexOf(Ports, "Needs approval") : -1;
        var flows = string.Concat(Ports.Select((port, at) => $"""
            <bpmn:sequenceFlow id="P{at}" sourceRef="Answer" targetRef="T{at}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "{port}"</bpmn:conditionExpression></bpmn:sequenceFlow>
            {Task($"T{at}", port, $"P{at}", $"E{at}", "P900D")}<bpmn:sequenceFlow id="E{at}" sourceRef="T{at}" targetRef="{(at == comesBack ? "O1" : "End")}" />
            """));
        Draw("cards", $"""level="{level}" entry="days past due &gt; 0" precedence="10" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="O1" />
            {Step("serviceTask", "O1", "Offer", comesBack < 0 ? "F0" : $"F0</bpmn:incoming><bpmn:incoming>E{comesBack}", "F1", [("decision", "limits"), .. inputs])}
            <bpmn:sequenceFlow id="F1" sourceRef="O1" targetRef="Answer" />
            <bpmn:exclusiveGateway id="Answer" default="P99"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>P99</bpmn:outgoing>{string.Concat(Ports.Select((_, at) => $"<bpmn:outgoing>P{at}</bpmn:outgoing>"))}</bpmn:exclusiveGateway>
            {flows}
            <bpmn:sequenceFlow id="P99" sourceRef="Answer" targetRef="End" />
            <bpmn:endEvent id="End"><bpmn:incoming>P99</bpmn:incoming>{string.Concat(Ports.Select((_, at) => at == comesBack ? "" : $"<bpmn:incoming>E{at}</bpmn:incoming>"))}</bpmn:endEvent>
            """);
        Directory.CreateDirectory(Path.Combine(Workflows, "cards", "decisions"));
        File.WriteAllText(Path.Combine(Workflows, "cards", "decisions", "limits.dmn"), Limits);
    }

    /// <summary>Cases leave the step, unanswered, when a condition holds.</summary>
    public void LeadAway(string condition)
    {
        var file = Path.Combine(Workflows, "cards", "strategy.bpmn");
        var drawn = File.ReadAllText(file);
        File.WriteAllText(file, drawn.Replace("""<bpmn:endEvent id="End">""", $"""
            <bpmn:boundaryEvent id="Away" attachedToRef="O1"><bpmn:outgoing>A1</bpmn:outgoing><bpmn:conditionalEventDefinition id="Away_when"><bpmn:condition xsi:type="bpmn:tFormalExpression">{condition}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="A1" sourceRef="Away" targetRef="Elsewhere" />{Task("Elsewhere", "Elsewhere", "A1", "A2", "P900D")}<bpmn:sequenceFlow id="A2" sourceRef="Elsewhere" targetRef="End" />
            <bpmn:endEvent id="End"><bpmn:incoming>A2</bpmn:incoming>
            """, StringComparison.Ordinal));
    }

    /// <summary>A second strategy that waits for a condition about the same accounts.</summary>
    public void Watch(string condition) => DrawWith("""<collections:strategy level="account" entry="days past due &gt; 0" precedence="10" group="others" />""", "watch", $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="W" />
        {Step("serviceTask", "W", "Wait", "F0", "F1", ("until", condition))}<bpmn:sequenceFlow id="F1" sourceRef="W" targetRef="T" />
        {Task("T", condition, "F1", "F2", "P900D")}<bpmn:sequenceFlow id="F2" sourceRef="T" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
        """);

    /// <summary>The line of a card in the file of balances.</summary>
    public static string Card(string reference, int days, decimal pastDue, string customer = "C1", string product = "card") =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},{customer},B1,{product},ARS,{pastDue + 100_000},{pastDue},{days}");

    /// <summary>A word about an account's offer; gives why it was refused, or null.</summary>
    public Task<string?> Say(string date, string account, string word, string more = "", string at = "10:00") =>
        Hear(date, account, "offer", $$"""{"outcome":"{{word}}"{{(more.Length == 0 ? "" : $",{more}")}}}""", at);

    /// <summary>Ends the open task of an account.</summary>
    public Task<string?> Do(string date, string account)
    {
        var task = Words($"SELECT case_id || '-' || seq FROM task WHERE state = 0 AND case_id >> 23 = (SELECT id FROM account WHERE reference = '{account}')").Single().Split('-');
        return Hear(date, account, TaskOutcome.EventName, new TaskOutcome(long.Parse(task[0], CultureInfo.InvariantCulture), int.Parse(task[1], CultureInfo.InvariantCulture), "Done").Write(), "12:00");
    }

    /// <summary>What was offered and what has become of it, the first first.</summary>
    public IReadOnlyList<string> Offers() => Words("""
        SELECT o.instalments || ' x, ' || (o.down / 100) || ' % down of ' || printf('%.2f', o.agreed / 100.0) || ' until ' || date(o.valid_until - 719162 + 2440587.5) || ' ' ||
          CASE o.state WHEN 0 THEN 'open' WHEN 1 THEN 'needs approval' WHEN 2 THEN 'accepted' WHEN 3 THEN 'refused' WHEN 4 THEN 'expired' WHEN 5 THEN 'plan kept' WHEN 6 THEN 'plan broken' WHEN 7 THEN 'cancelled' WHEN 8 THEN 'replaced' ELSE 'rejected' END
        FROM offer o ORDER BY o.made_run, o.case_id, o.seq, o.line
        """);

    /// <summary>The plan's instalments: number, date, the last that counts, amount.</summary>
    public IReadOnlyList<string> Plan() => Words("""
        SELECT number || ' ' || date(due - 719162 + 2440587.5) || ' (' || date(counts_until - 719162 + 2440587.5) || ') ' || printf('%.2f', amount / 100.0) FROM plan_instalment ORDER BY case_id, seq, line, number
        """);

    /// <summary>What happened to offers: date, what, by whom, why, what was paid.</summary>
    public IReadOnlyList<string> History() => Words("""
        SELECT date(e.on_date - 719162 + 2440587.5) || ' ' || CASE e.kind WHEN 0 THEN 'made' WHEN 1 THEN 'asked' WHEN 2 THEN 'first approval' WHEN 3 THEN 'approved' WHEN 4 THEN 'rejected' WHEN 5 THEN 'accepted' WHEN 6 THEN 'refused'
          WHEN 7 THEN 'expired' WHEN 8 THEN 'replaced' WHEN 9 THEN 'cancelled' WHEN 10 THEN 'moved' WHEN 11 THEN 'kept' WHEN 12 THEN 'broken' WHEN 13 THEN 'goes on' ELSE 'open again' END
          || coalesce(' by ' || e."by", '') || coalesce(': ' || e.reason, '') || CASE WHEN e.paid IS NULL THEN '' ELSE ', paid ' || printf('%.2f', e.paid / 100.0) END FROM offer_event e ORDER BY e.run, e.case_id, e.seq, e.line, e.number
        """);

    /// <summary>A night without a file that is stopped when its first part is done; the next of its date goes on with it.</summary>
    public async Task BrokenNight(string date)
    {
        using var stop = new CancellationTokenSource();
        var night = new NightlyRun(Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart, Progress = new StopAfterFirstPart(stop) };
        await Should.ThrowAsync<OperationCanceledException>(() => night.Execute(new NightRequest(DateOnly.Parse(date, CultureInfo.InvariantCulture), null, null, null, null, Workflows), stop.Token));
    }

    private sealed class StopAfterFirstPart(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value.Contains("part 1 of", StringComparison.Ordinal)) stop.Cancel();
        }
    }
}
